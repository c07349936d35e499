import { stripVTControlCharacters } from "node:util";

/** Characters that draw something, and what a listener hears instead. */
const marks: readonly (readonly [mark: RegExp, words: string])[] = [
  [/^( *)✓ +/gu, "$1Passed: "],
  [/^( *)✗ +/gu, "$1Failed: "],
  [/^( *)→ +/gu, "$1Here: "],
  [/^( *)• +/gu, "$1- "],
  [/^( *)↪ +/gu, "$1Goes on: "],
  [/^( *)(system|user|assistant|reply|refused) {2,}/gu, "$1$2: "],
  [/[\u2500-\u259f\u2800-\u28ff]+ ?/gu, ""],
  [/ · /gu, ", "],
  [/↵/gu, ""],
];

/**
 * Lines made for a screen as a screen reader can say them: without margin, colours, rules, boxes and
 * bars. Empty lines part what belongs together, and never stand side by side.
 */
export function sayLines(lines: readonly string[]): string[] {
  return lines
    .map((line) => stripVTControlCharacters(line).replace(/^ {2}/, "").trimEnd())
    .map((line) => ({ line, said: withoutMarks(line) }))
    .filter(({ line, said }) => said !== "" || line === "")
    .map(({ said }) => said)
    .filter((said, index, all) => said !== "" || (index > 0 && all[index - 1] !== ""));
}

function withoutMarks(line: string): string {
  return marks.reduce((text, [mark, words]) => text.replaceAll(mark, words), line).trimEnd();
}
