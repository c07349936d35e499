import { lexer, type Token, walkTokens } from "marked";

/** A spec that stands in the guide for teachers. */
export interface SpecSample {
  /** The number of the lesson whose solution it passes. */
  readonly lesson: number;
  /** The whole spec, with the imports and helpers of the one it goes on from. */
  readonly spec: string;
  /** Other submissions that it passes: `right/text-parts`. */
  readonly passes: readonly string[];
  /** What stands below it: an example that it fails, and what is read beside that. */
  readonly failures: readonly { readonly example: string; readonly words: string }[];
}

/** A fenced block: the words behind its backticks, and what it holds. */
export interface Block {
  readonly info: string;
  readonly text: string;
}

/** The fenced blocks of a Markdown text, in order. */
export function blocksIn(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  walkTokens(lexer(markdown), (token: Token) => {
    if (token.type === "code") blocks.push({ info: token.lang ?? "", text: token.text });
  });
  return blocks;
}

/**
 * The specs among the blocks, `ts spec 3`, each with the `text wrong/forgotten-reply` below it, and
 * with the right examples that it names, too: `ts spec 3 right/text-parts`. One
 * without imports goes on from the last one with imports for the same lesson: it has what stands
 * there above the first test.
 */
export function specSamples(blocks: readonly Block[]): readonly SpecSample[] {
  const openings = new Map<number, string>();
  return blocks.flatMap(({ info, text }, index) => {
    const [, number, others = ""] = /^ts spec (\d+)((?: right\/[a-z-]+)*)$/.exec(info) ?? [];
    if (number === undefined) return [];
    const lesson = Number(number);
    const isWhole = text.startsWith("import ");
    if (isWhole) openings.set(lesson, text.slice(0, text.search(/^(test|describe)\(/m)));
    const spec = isWhole ? text : `${openings.get(lesson) ?? ""}${text}`;
    const passes = others.split(" ").filter((other) => other !== "");
    return [{ lesson, spec, passes, failures: failuresBelow(blocks.slice(index + 1)) }];
  });
}

function failuresBelow(blocks: readonly Block[]): SpecSample["failures"] {
  const [next, ...rest] = blocks;
  const [, example] = /^text ((?:right|wrong)\/[a-z-]+)$/.exec(next?.info ?? "") ?? [];
  if (next === undefined || example === undefined) return [];
  return [{ example, words: next.text }, ...failuresBelow(rest)];
}
