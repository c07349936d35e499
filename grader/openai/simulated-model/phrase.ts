/** Word lists by name, as `words` rules give them. */
export type WordLists = ReadonlyMap<string, readonly string[]>;

/** A phrase such as `my name is {name}`, ready to be looked for. */
export interface Phrase {
  readonly source: string;
  /** The slots that it fills, by name; `undefined` where the text doesn't hold the phrase. */
  match(text: string): Slots | undefined;
}

export type Slots = Readonly<Record<string, string>>;

/** Where a phrase may be longer than it is written: `what's` is also `what is` and `whats`. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(\w)n't\b/g, "$1(?:n't| not|nt)"],
  [/\bI'm\b/g, "I(?:'m| am|m)"],
  [/\bI'd\b/g, "I(?:'d| would)"],
  [/\bI've\b/g, "I(?:'ve| have|ve)"],
  [/\b(what|who|where|when|how|name|that)'s\b/g, "$1(?:'s| is|s)"],
  [/favourite/g, "favou?rite"],
  [/colour/g, "colou?r"],
  [/summarise/g, "summari[sz]e"],
];

// Word boundaries without \p{L}: with it a pattern takes fifty times as long to compile.
const BEFORE_WORD = String.raw`(?<=^|[\s"'([{/¿¡.,;:!?—–-])`;
const AFTER_WORD = String.raw`(?=$|[\s"')\]}/.,;:!?…—–+*×÷%=-])`;

const BUILT_IN: Readonly<Record<string, string>> = {
  amount: String.raw`\d{1,3}(?:[,.]\d{3})+|\d+(?:\.\d+)?(?: ?k\b| thousand)|\d{3,}`,
  date: String.raw`\d{1,2}(?:st|nd|rd|th)|\d{4}-\d{1,2}(?:-\d{1,2})?|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{1,2} ?(?:-|–|to|until|till) ?\d{1,2}`,
  many: String.raw`[4-9]\d|\d{3,4}`,
  number: String.raw`\d[\d,.]*`,
  money: String.raw`(?:[$€£¥₹] ?\d[\d,.]*(?: ?k\b| thousand)?|\d[\d,.]*(?: ?k\b| thousand)? ?(?:dollars?|euros?|pounds?|rupees?|yen|usd|eur|gbp|inr|bucks|[$€£¥₹]))`,
};

/**
 * Compiles a phrase. It is looked for anywhere in the text, as whole words, whatever the case:
 *
 * - `{slot}` takes any words (120 characters at most), at the end of a phrase all that follow;
 * - `<list>` takes one of the words of that list, or a `<number>`, `<money>`,
 *   `<amount>` (of three digits or more), `<many>` (40 or more) or `<date>`;
 * - `<age:number>` is a number too, that fills the slot `{age}`;
 * - `(a|b)` is either, `[word]` may be left out, `...` stands for any words or none;
 * - `^` at its beginning and `$` at its end tie it to the beginning and the end of the sentence.
 *
 * Throws an error that says what is wrong when a list is unknown or a bracket isn't closed.
 */
export function compilePhrase(source: string, lists: WordLists): Phrase {
  let pattern: RegExp | undefined;
  const text = toPattern(source, lists);
  const word = wordIn(source);
  return {
    source,
    match(sentence) {
      // Most phrases are ruled out by a word, so that most patterns needn't ever be compiled.
      if (!sentence.toLowerCase().includes(word)) return undefined;
      pattern ??= new RegExp(text, "i");
      const found = pattern.exec(sentence);
      return found ? filled(found.groups ?? {}) : undefined;
    },
  };
}

function filled(groups: Readonly<Record<string, string | undefined>>): Slots {
  const slots: Record<string, string> = {};
  for (const [slot, words] of Object.entries(groups)) if (words !== undefined) slots[slot] = words;
  return slots;
}

function toPattern(source: string, lists: WordLists): string {
  checkBrackets(source);
  const atEnd = /\{\w+\}$/.test(source);
  const [, start, inner = "", end] = /^(\^)?(.*?)(\$)?$/.exec(source) ?? [];
  let body = inner.replace(/[.*+?^$\\/]/g, "\\$&").replace(/ ?\\\.\\\.\\\. ?/g, ".{0,80}?");
  for (const [spelling, also] of SPELLINGS) body = body.replace(spelling, also);
  body = body
    .replace(/ \[([^\]]*)\]$/g, "(?: (?:$1))?")
    .replace(/\[([^\]]*)\] /g, "(?:(?:$1) )?")
    .replace(/\((?!\?)/g, "(?:")
    .replace(
      /<(?:([a-z]+):)?([a-z]+)>/g,
      (_, slot: string | undefined, list: string) =>
        `(?<${slot ?? list}>${alternatives(list, lists)})`,
    )
    .replace(/\{([A-Za-z]\w*)\}/g, "(?<$1>.{1,120}?)");
  if (atEnd) body = body.replace(/\?\)$/, ")");
  body = `(?:${body})`;
  const before = start ? "^" : inner.startsWith("{") ? "" : BEFORE_WORD;
  const after = end ? String.raw`[\s.,;:!?…]*$` : atEnd || inner.endsWith("?") ? "" : AFTER_WORD;
  return before + body + after;
}

/** The longest word that any text with the phrase holds, in small letters; empty where there is none. */
function wordIn(source: string): string {
  let rest = source;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(/\([^()[\]]*\)|\[[^()[\]]*\]|\{\w*\}|<[\w:]*>/g, " ");
  }
  const words = rest
    .split(/[\s^$.?,:+*/-]+/)
    .filter((word) => /^\p{L}+$/u.test(word) && !/avour|olour|summar/.test(word));
  return rest.includes("|")
    ? ""
    : words.reduce((long, word) => (word.length > long.length ? word : long), "").toLowerCase();
}

function checkBrackets(phrase: string): void {
  const open: string[] = [];
  for (const sign of phrase.match(/[()[\]{}<>]/g) ?? []) {
    if ("([{<".includes(sign)) open.push(sign);
    else if (`${open.pop()}${sign}`.match(/^(?:\(\)|\[\]|\{\}|<>)$/) === null)
      open.push("unopened");
  }
  if (open.length > 0) throw new Error(`the phrase "${phrase}" has a bracket too many or too few`);
  const slots: string[] = phrase.match(/[{<]\w*(?=[}>:])/g) ?? [];
  const twice = slots.find((slot, index) => slots.indexOf(slot) !== index);
  if (twice !== undefined) throw new Error(`the phrase "${phrase}" has ${twice}… twice`);
  if (/\{(?![A-Za-z]\w*\})|<(?!(?:[a-z]+:)?[a-z]+>)/.test(phrase))
    throw new Error(`the phrase "${phrase}" has a slot that isn't one word`);
}

function alternatives(list: string, lists: WordLists): string {
  const builtIn = BUILT_IN[list];
  if (builtIn !== undefined) return builtIn;
  const words = lists.get(list);
  if (words === undefined) throw new Error(`there is no list "words: ${list}"`);
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^$\\/()|[\]{}]/g, "\\$&"))
    .join("|");
}
