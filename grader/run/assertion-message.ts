import { stripVTControlCharacters } from "node:util";

/** An assertion of a spec that failed, as vitest reports it. */
interface Assertion {
  readonly message: string;
  readonly expected?: unknown;
  readonly actual?: unknown;
}

/**
 * What a failed assertion tells a learner: the sentence that the spec gives it, then what should
 * be and what is. Without a sentence of the spec's, the assertion's own text.
 */
export function assertionMessage({ message, expected, actual }: Assertion): string {
  const text = stripVTControlCharacters(message);
  const [, sentence, rest = ""] = /^([^\n]*?[.!?]): ([\s\S]*)$/.exec(text) ?? [];
  if (sentence === undefined) return withoutTrade(text);
  // A matcher of this workbook has a text of its own; vitest's has the two values only.
  if (!/^expected /.test(rest)) return `${sentence} ${rest}`;
  if (expected === undefined && actual === undefined) return `${sentence} ${withoutTrade(rest)}`;
  return `${sentence}\n  should be   ${shown(expected)}\n  is          ${shown(actual)}`;
}

function withoutTrade(text: string): string {
  return text.replace(/ \/\/ Object\.is equality$/, "");
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  return value === "" ? '"" (an empty text)' : String(value);
}
