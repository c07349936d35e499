import type { MistakeId } from "../../../mistakes/mistake.ts";
import type { Syntax } from "./syntax.ts";

/** One small change to a program. */
export interface Mutation {
  /** What was done, in a word or two: "drop", "another role". */
  readonly kind: string;
  /** What it is called, where the changed text doesn't say it. */
  readonly name?: string;
  readonly start: number;
  readonly end: number;
  /** What stands there instead. */
  readonly text: string;
  /**
   * The mistakes that this makes of a bot, the aptest first; any of them is a right headline. None
   * where that can't be told from the change alone, or what it does has no name.
   */
  readonly expected: readonly MistakeId[];
  /** What has to stand at the top of the file for it. */
  readonly preamble?: string;
}

/** Finds the changes of its kind that can be made at a node. */
export type Mutator = (node: Syntax) => readonly Mutation[];

/** The change that puts `text` in the place of a node. */
export function replace(
  node: Syntax,
  kind: string,
  text: string,
  expected: readonly MistakeId[] = [],
): Mutation {
  return { kind, start: node.start, end: node.end, text, expected };
}

/** A program with the change made. */
export function mutate(source: string, { start, end, text, preamble = "" }: Mutation): string {
  return preamble + source.slice(0, start) + text + source.slice(end);
}
