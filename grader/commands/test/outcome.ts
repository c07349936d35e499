import type { LessonComplaints } from "./lesson-check/complaint.ts";

/** What a proof came to. */
export interface Outcome {
  /** What was tried, in words: "213 wrong examples fail with their mistake". */
  readonly what: string;
  readonly passed: number;
  readonly failed: number;
  /** What is wrong and where, for a person to mend. */
  readonly complaints: readonly string[];
  /** What is wrong with lessons, for their teacher to mend. */
  readonly lessons?: readonly LessonComplaints[];
  /** What somebody should look at, though nothing fails by it. */
  readonly warnings?: readonly string[];
}
