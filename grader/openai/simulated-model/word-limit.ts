/** How long a reply may be. */
export interface Length {
  readonly words: number;
  readonly sentences: number;
}

const NUMBERS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];
const NUMBER = String.raw`(\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|fifty|a hundred|one hundred)`;
const UNIT = "(?:-| )?(words?|sentences?)";
const BELOW = new RegExp(
  String.raw`\b(?:under|fewer than|less than|below)\s+${NUMBER}${UNIT}`,
  "gi",
);
const UP_TO = new RegExp(
  String.raw`\b(?:at most|no more than|not more than|within|up to|maximum(?: of)?|max\.?|limit\w*(?: \w+){0,4} to|in|with|use|using|only|exactly|keep(?: \w+){0,4} to|never exceed|not exceed|exceed)\s+(?:at most |only |exactly |just )?${NUMBER}${UNIT}`,
  "gi",
);
const OR_LESS = new RegExp(
  String.raw`\b${NUMBER}${UNIT} (?:or (?:less|fewer)|max\w*|at most|limit)`,
  "gi",
);

/**
 * Reads the limits in a system message: `under 20 words`, `in one sentence`, `150 words or fewer`.
 * The tightest one counts. One word is kept free, for the mark that a grading puts after a reply.
 */
export function readLength(text: string): Length {
  const limit = { words: Number.POSITIVE_INFINITY, sentences: Number.POSITIVE_INFINITY };
  const short = text.slice(0, 20_000);
  for (const [pattern, off] of [
    [BELOW, 1],
    [UP_TO, 0],
    [OR_LESS, 0],
  ] as const) {
    for (const [, number = "", unit = ""] of short.matchAll(pattern)) {
      const most = toNumber(number) - off;
      if (unit.startsWith("s")) limit.sentences = Math.min(limit.sentences, Math.max(1, most));
      else limit.words = Math.min(limit.words, Math.max(1, most - 1));
    }
  }
  return limit;
}

/** What no shortened text should end with. */
const LOOSE_END =
  /(?:[,;:(–—-]|\s(?:a|an|the|and|or|of|to|in|on|for|with|which|that|is|it|from|at|by|so|where|fails|but|as))$/i;

/** Shortens a text to a length: to whole sentences where one fits, else to words. */
export function shorten(text: string, { words, sentences }: Length): string {
  const parts = text.split(/(?<=[.!?])\s+/u);
  let kept = parts.slice(0, sentences === Number.POSITIVE_INFINITY ? parts.length : sentences);
  const count = (pieces: readonly string[]) => pieces.join(" ").split(/\s+/).length;
  while (kept.length > 1 && count(kept) > words) kept = kept.slice(0, -1);
  // Nothing has to go: the line breaks stay too.
  if (kept.length === parts.length && count(kept) <= words) return text;
  const all = kept.join(" ").split(" ");
  if (all.length <= words) return all.join(" ");
  let end = all.slice(0, words).join(" ");
  while (LOOSE_END.test(end)) end = end.replace(LOOSE_END, "");
  return /[.!?]$/.test(end) ? end : `${end}.`;
}

function toNumber(text: string): number {
  const lower = text.toLowerCase();
  const more: Record<string, number> = { fifteen: 15, twenty: 20, thirty: 30, fifty: 50 };
  if (lower.endsWith("hundred")) return 100;
  const index = NUMBERS.indexOf(lower);
  return index >= 0 ? index : (more[lower] ?? Number(lower));
}
