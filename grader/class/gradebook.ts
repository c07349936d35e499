import type { NamedMistake } from "../run/report.ts";
import type { CheckResult, Verdict } from "../run/verdict.ts";
import type { Lesson } from "../workbook/lesson.ts";

/**
 * What grading a class came to. Whatever is written out of it is made of this, and of nothing else.
 * Points are hundredths, and those of the parts add up to those of the whole.
 */
export interface Gradebook {
  /** The name of the course. */
  readonly course: string;
  /** The lessons whose exercises were graded, in order. */
  readonly lessons: readonly Lesson[];
  /** By name, as a person would sort them. */
  readonly students: readonly StudentGrade[];
}

/** What one student has reached. */
export interface StudentGrade {
  /** As it came: with spaces, in any script. Two students may have the same. */
  readonly name: string;
  /** A name for the student's files that is unique in this class and fit for every file system. */
  readonly key: string;
  /** The folder or file that was handed in, where the name was read off it: `doejane_LATE_123_456_bot.zip`. */
  readonly handedInAs?: string | undefined;
  /** One for each of the gradebook's lessons, in the same order. */
  readonly exercises: readonly ExerciseGrade[];
  readonly points: number;
  readonly possible: number;
  /** True when every exercise is passed. */
  readonly passed: boolean;
  /** True when something was handed in after the day it was due. */
  readonly late: boolean;
  /** Whole sentences for the teacher alone: the same files as another's, what couldn't be read. */
  readonly notes: readonly string[];
}

/** What one student has reached in one exercise. */
export interface ExerciseGrade {
  readonly lesson: Lesson;
  /** `missing` when nothing was handed in for it. */
  readonly outcome: Verdict["outcome"] | "missing";
  readonly points: number;
  readonly possible: number;
  /** True when the points reach the lesson's pass mark. */
  readonly passed: boolean;
  /** One for each check of the spec, in its order; all "not run" where nothing could be graded. */
  readonly behaviours: readonly Behaviour[];
  /** The teacher's hidden checks, of which nobody learns more than their number. */
  readonly hidden: HiddenChecks | undefined;
  /** The mistake that explains most of what went wrong. */
  readonly headline: NamedMistake | undefined;
  readonly also: readonly NamedMistake[];
  /** Why it isn't solved, in a whole sentence or two; empty when it is. */
  readonly reason: string;
  /** With it the grading can be repeated. */
  readonly seed: number;
}

/** What one check of a spec is worth, and what it came to. */
export interface Behaviour {
  readonly name: string;
  /** The file it is about, where an exercise has several that are graded one by one. */
  readonly file: string | undefined;
  readonly state: CheckResult["state"];
  /** Why it failed, in a sentence or two; empty otherwise. */
  readonly reason: string;
  readonly points: number;
  readonly possible: number;
}

/** What a submission's hidden checks came to, together. */
export interface HiddenChecks {
  readonly count: number;
  readonly passed: number;
  readonly points: number;
  readonly possible: number;
}
