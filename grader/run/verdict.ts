import type { Report } from "./report.ts";
import type { Submission } from "./submission.ts";

/** What the grading of one submission came to. */
export interface Verdict {
  readonly submission: Submission;
  /** `ungraded` when the checks couldn't be run: a file is missing or can't be read as TypeScript. */
  readonly outcome: "solved" | "unsolved" | "ungraded";
  readonly checks: readonly CheckResult[];
  /** Why the whole submission failed, where that isn't for a check to say. */
  readonly problem: Problem | undefined;
  /** What is behind the failed checks; `undefined` where no check was run to its end. */
  readonly report: Report | undefined;
  /** The seed with which this grading can be repeated. */
  readonly seed: number;
}

/** What one check came to. */
export interface CheckResult {
  readonly name: string;
  /** The file it is about, where an exercise has several that are graded one by one. */
  readonly file: string | undefined;
  readonly state: "passed" | "failed" | "not run";
  /** Why it failed. */
  readonly problem: Problem | undefined;
}

/** Something that went wrong, in words, and where in the learner's files. */
export interface Problem {
  readonly kind:
    | "mistake"
    | "thrown"
    | "missing-file"
    | "empty-file"
    | "syntax"
    | "import"
    | "export"
    | "not-started"
    | "endless"
    | "never-settled"
    | "flooded"
    | "crashed"
    /** The checks passed, and what was seen from outside says otherwise. */
    | "unproven";
  /** One or more whole sentences. */
  readonly message: string;
  readonly place: Place | undefined;
}

/** A place in one of the learner's files. */
export interface Place {
  /** An absolute path. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
}
