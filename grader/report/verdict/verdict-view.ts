import type { Exhibit } from "../../wire/exhibit.ts";

/** A verdict as a screen needs it: plain data, with the paths a learner would type. */
export interface VerdictView {
  readonly lesson: { readonly number: number; readonly title: string; readonly points: number };
  readonly outcome: "solved" | "unsolved" | "ungraded";
  readonly checks: readonly CheckView[];
  /** What kept the whole submission from being graded, or stopped it. */
  readonly problem: ProblemView | undefined;
  /** The mistake behind the failed checks. */
  readonly headline: MistakeView | undefined;
  /** The file that makes it, where an exercise has several that are graded one by one. */
  readonly headlineFile?: string | undefined;
  readonly also: readonly MistakeView[];
  readonly exhibit: Exhibit | undefined;
  /** Sentences about requests that went elsewhere. */
  readonly refused: readonly string[];
  /** The lines the submission printed. */
  readonly printed: readonly string[];
  /** The learner's file to look at, or folder where that could be several, `exercises/03-chatbot-class/chatbot.ts`. */
  readonly file: string;
  /** What to type to have this graded again. */
  readonly again: string;
  /** What to type for a hint; `undefined` where the files aren't the learner's. */
  readonly hint?: string | undefined;
  readonly seed: number;
}

/** One check of a verdict. */
export interface CheckView {
  readonly name: string;
  /** The file it is about, where an exercise has several that are graded one by one. */
  readonly file?: string | undefined;
  readonly state: "passed" | "failed" | "not run";
  readonly problem: ProblemView | undefined;
  /** True when the headline explains why it failed. */
  readonly explained: boolean;
}

/** What went wrong, in words, and the place with the code around it. */
export interface ProblemView {
  readonly message: string;
  /** True when the learner's code threw, or couldn't be read; false when a check found fault. */
  readonly thrown: boolean;
  readonly place:
    | {
        readonly file: string;
        readonly line: number;
        readonly column: number;
        readonly source: string;
      }
    | undefined;
}

/** A mistake that has a name. */
export interface MistakeView {
  readonly id: string;
  readonly sentence: string;
  readonly advice: string;
  readonly lesson: number;
}
