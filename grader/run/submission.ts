import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Lesson } from "../workbook/lesson.ts";

/** A folder with the files of one exercise: the learner's, a solution, an example, an upload. */
export interface Submission {
  readonly lesson: Lesson;
  /** The folder, as an absolute path. */
  readonly folder: string;
  /** Another spec than the exercise's own, as an absolute path: a teacher's hidden one. */
  readonly spec?: string | undefined;
}

/** What a submission is graded by: usually the one `.spec.ts` file in its exercise's folder. Throws when there is none. */
export function specOf({ lesson, spec }: Pick<Submission, "lesson" | "spec">): string {
  if (spec !== undefined) return spec;
  const name = readdirSync(lesson.exercise).find((file) => file.endsWith(".spec.ts"));
  if (name === undefined) {
    throw new Error(
      `${lesson.exercise} holds no spec, so nothing can be graded. Put a file there whose name ends in .spec.ts.`,
    );
  }
  return join(lesson.exercise, name);
}

/** Where the spec stands while it grades a submission: beside its files, though nothing is copied. */
export function specBeside(submission: Submission): string {
  const name = basename(specOf(submission));
  // A submission may be graded by both in one go.
  return join(submission.folder, submission.spec === undefined ? name : `hidden.${name}`);
}
