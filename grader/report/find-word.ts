import { lexer, type Token } from "marked";
import { cutAt } from "./lesson-sections.ts";

/** A part of a lesson that holds what was looked for: the title of its section. */
export type Place = string;

const introduction = "Introduction";
/** What isn't shown with the lesson can't be found in it. */
const hidden = new Set(["Hints", "Why it is done so"]);

/**
 * The sections of a text that hold a word, by their titles. A word is also found at the beginning of
 * a longer one: "window" in "windows". Small and capital letters are the same; of several words all
 * have to stand there one after the other.
 */
export function findWord(markdown: string, word: string): readonly Place[] {
  const pattern = patternOf(word);
  return cutAt(2, lexer(markdown))
    .filter(({ title }) => !hidden.has(title))
    .filter(({ tokens }) => tokens.some((token) => holds(token, pattern)))
    .map(({ title }) => title || introduction);
}

function patternOf(word: string): RegExp {
  const words = word.trim().split(/\s+/);
  const escaped = words.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped.join("\\s+")}`, "iu");
}

/** Wires and outputs don't count, as they repeat what the program says, and neither do paths. */
function holds(token: Token, pattern: RegExp): boolean {
  if (token.type === "code" && /^(wire|output|chart)/.test(token.lang ?? "")) return false;
  return pattern.test(token.raw.replaceAll(/[*_`]/g, "").replaceAll(/\S+\/\S*/g, ""));
}
