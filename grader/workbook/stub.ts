import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Lesson } from "./lesson.ts";
import { workbookRoot } from "./root.ts";

/** The folder with a lesson's pristine exercise: what `npm run reset` restores. */
export function stubOf({ id }: Lesson): string {
  return join(workbookRoot, "fixtures", id, "stub");
}

/** The names of the files that a submission of this lesson has to have. */
export function stubFiles(lesson: Lesson): readonly string[] {
  return readdirSync(stubOf(lesson)).sort();
}
