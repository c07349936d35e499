import { findLessons } from "../workbook/find-lessons.ts";
import type { Lesson } from "../workbook/lesson.ts";
import { readProgress } from "../workbook/progress/progress-file.ts";
import { currentLesson } from "../workbook/progress/where.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { whichLesson } from "../workbook/which-lesson.ts";

/**
 * The lesson that a command is about: the one it names, else the one where the learner is.
 *
 * @throws {UserError} when there is no such lesson, or when there are several names.
 */
export async function whichCurrent(names: readonly string[], usage: string): Promise<Lesson> {
  const [name, ...more] = names;
  if (more.length > 0) {
    throw new UserError(`That is about one lesson at a time: ${names.join(" ")}.`, usage);
  }
  const lessons = await findLessons(workbookRoot);
  if (name !== undefined) return whichLesson(name, lessons);
  const current = currentLesson(lessons, (await readProgress(workbookRoot)).progress);
  if (current === undefined) throw new UserError("There is no lesson.", usage);
  return current;
}
