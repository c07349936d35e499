import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Lesson } from "../workbook/lesson.ts";

/** A folder with the files of one exercise: the learner's, a solution, an example, an upload. */
export interface Submission {
  readonly lesson: Lesson;
  /** The folder, as an absolute path. */
  readonly folder: string;
}

/** The spec of a lesson: the one `.spec.ts` file in its exercise's folder. Throws when there is none. */
export function specOf(lesson: Lesson): string {
  const name = readdirSync(lesson.exercise).find((file) => file.endsWith(".spec.ts"));
  if (name === undefined) {
    throw new Error(
      `${lesson.exercise} holds no spec, so nothing can be graded. Put a file there whose name ends in .spec.ts.`,
    );
  }
  return join(lesson.exercise, name);
}

/** Where the spec stands while it grades a submission: beside its files, though nothing is copied. */
export function specBeside({ folder, lesson }: Submission): string {
  return join(folder, basename(specOf(lesson)));
}
