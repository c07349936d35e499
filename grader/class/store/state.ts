import type { CheckResult } from "../../run/verdict.ts";

/** What a report was made by: two that are to be merged have the same. */
export interface State {
  readonly format: "blank-slate/graded";
  readonly version: 1;
  /** The version of the grader. */
  readonly grader: string;
  readonly seed: number;
  /** How long a submission might take, where somebody has said so. */
  readonly seconds: number | undefined;
  readonly lessons: readonly LessonState[];
  readonly shard: Shard | undefined;
}

/** What was asked in one lesson's exercise. */
export interface LessonState {
  readonly id: string;
  /** The version of its exercise and specs. */
  readonly version: string;
  readonly checks: readonly Pick<CheckResult, "name" | "file">[];
  readonly hidden: number;
  /** The files of the workbook's own solution, by which it is recognised. */
  readonly solution: string | undefined;
}

/** A part of a class: the third of eight. */
export interface Shard {
  /** Counted from 1. */
  readonly part: number;
  readonly of: number;
}

/** What is kept of a student: the gradebook is made of it and of the verdicts. */
export interface Row {
  readonly name: string;
  readonly key: string;
  /** The same for whatever this student hands in. */
  readonly student: string;
  readonly handedInAs: string;
  readonly late: boolean;
  readonly notes: readonly string[];
  /** By the exercise's lesson: the files that were handed in, and the verdict on them. */
  readonly exercises: Readonly<
    Record<string, { readonly files: string; readonly verdict: string }>
  >;
}
