const ENDINGS =
  /(?:[\s.,;:!?…"()~]|[\p{Extended_Pictographic}\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}]|\s(?:too|also|now|please|btw|by the way|actually|lol|haha|thanks|thank you|though|and|but))+$/iu;
const POINTING =
  /^(?:it|that|this|them|those|these|one|the same|(?:that|this|my|the) \S+(?: \S+)?)$/i;
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
  const bare = words
    .replace(ENDINGS, "")
    .replace(/^[\s"'(]+/, "")
    .replace(/(?<!\p{L})'$/u, "");
  const turned = bare.replace(
    /(?<![\p{L}'])(?:I'm|I've|I|am|my|me|mine|myself)(?![\p{L}'])/giu,
    (word) => (word === "Am" || word === "AM" ? word : (OTHER_PERSON[word.toLowerCase()] ?? word)),
  );
  return turned === "" ? undefined : turned;
}

/** True for words that only point at something: `it`, `that language`, `my favourite one`. */
export function isPointing(words: string): boolean {
  return POINTING.test(words);
}

/**
 * The name at the beginning of some words, or `undefined` where there is none.
 * A `strict` name has a capital (or a script without capitals) and nothing else follows it.
 */
export function asName(
  words: string,
  strict: boolean,
  notNames: ReadonlySet<string>,
): string | undefined {
  const [name = "", rest = ""] = splitName(words);
  const bare = name.replace(ENDINGS, "").replace(/^[\s"'(]+/, "");
  const parts = bare.split(" ").filter((part) => part !== "");
  if (parts.length === 0 || parts.length > 6) return undefined;
  if (notNames.has((parts[0] ?? "").toLowerCase())) return undefined;
  if (!strict) return bare;
  const last = parts.at(-1) ?? "";
  const capital = (part: string) => /^[\p{Lu}\p{Lo}\p{Lt}]/u.test(part);
  const unusual = rest === "" && parts.length === 1 && /^[\p{L}'-]{2,}$/u.test(bare);
  if (capital(parts[0] ?? "") && capital(last)) return bare;
  return unusual && !/(?:ing|ed|ful|ous|ish|ian|ist|able|less)$/i.test(bare) ? bare : undefined;
}

function splitName(words: string): string[] {
  const stop =
    /\s*[,;:(\u{2013}\u{2014}]|\s-\s|\s(?:and|from|but|who|btw|by|in|at|a|an|the|here|not|so|because)\s|[.!?]\s|$/iu;
  const at = stop.exec(words)?.index ?? words.length;
  return [words.slice(0, at), words.slice(at)];
}
