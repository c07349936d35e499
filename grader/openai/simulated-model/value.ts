const ENDINGS =
  /(?:[\s.,;:!?…"()[\]{}~。！？、，।]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|\s(?:too|also|now|please|btw|by the way|actually|lol|haha|thanks|thank you|though|and|but))+$/iu;
const OPENINGS = /^[\s"'(]+/;
const OTHER_PERSON: Readonly<Record<string, string>> = {
  i: "you",
  "i'm": "you're",
  "i've": "you've",
  am: "are",
  my: "your",
  me: "you",
  mine: "yours",
  myself: "yourself",
};

/** A user's words as the model says them back: without closing marks, and `my` as `your`. */
export function asValue(words: string): string | undefined {
  const bare = words.slice(0, 200).replace(ENDINGS, "").replace(OPENINGS, "");
  const turned = bare.replace(
    /(?<![\p{L}'])(?:I'm|I've|I|am|my|me|mine|myself)(?![\p{L}'])/giu,
    (word) => (word === "AM" ? word : (OTHER_PERSON[word.toLowerCase()] ?? word)),
  );
  return turned === "" ? undefined : turned;
}

/** True for words that only point at something: `it`, `that language`, `my favourite one`. */
export function isPointing(words: string): boolean {
  return isPronoun(words) || /^(?:the same|(?:that|this|my|your) \S+(?: \S+)?)$/i.test(words);
}

/** True for words that choose among what was offered: `the top suggestion`, `your first one`. */
export function isChoice(words: string): boolean {
  return /^(?:the|that|this|your) (?:(?:top|first|second|third|last|best) )?(?:one|suggestion|option|choice|pick|idea|destination|place)s?$/i.test(
    words,
  );
}

/** True for one word that stands for something else. */
export function isPronoun(words: string): boolean {
  return /^(?:it|that|this|them|those|these|one|you|so)$/i.test(words);
}

/**
 * The name at the beginning of some words, or `undefined` where there is none.
 * A `strict` name begins with a capital (or is written without any), and nothing else follows it.
 */
export function asName(
  words: string,
  strict: boolean,
  notNames: ReadonlySet<string>,
): string | undefined {
  const end = (strict ? STRICT_END : END).exec(words)?.index ?? words.length;
  const bare = words.slice(0, end).replace(ENDINGS, "").replace(OPENINGS, "");
  const parts = bare.split(" ");
  const [first = ""] = parts;
  if (parts.length > 6 || (notNames.has(first.toLowerCase()) && (strict || !isCapital(first))))
    return undefined;
  if (!strict) return bare === "" ? words.trim() : bare;
  if (bare !== "" && isCapital(first) && isCapital(parts.at(-1) ?? "")) return bare;
  const alone = end === words.length && /^[\p{L}'-]{2,}$/u.test(bare);
  return alone && !/(?:ing|ed|ful|ous|ish|ian|ist|able|less)$/i.test(bare) ? bare : undefined;
}

const END =
  /\s*[,;:(–—]|\s-\s|\s(?:and|from|but|who|btw|by the way|because|so)\s|(?<!\b(?:Dr|Mr|Mrs|Ms|St|Jr|Prof|\p{Lu}))[.!?](?:\s|$)/iu;
const STRICT_END = new RegExp(String.raw`${END.source}|\s(?:by|in|at|a|an|the|here|not)\s`, "iu");

function isCapital(word: string): boolean {
  return /^[\p{Lu}\p{Lo}\p{Lt}]/u.test(word);
}
