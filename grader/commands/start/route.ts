import { nameOf } from "../../report/note-view.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { isSolved, type Progress } from "../../workbook/progress/progress.ts";

/** The lesson after one; after the last one the first other that is still open; else nothing. */
export function lessonAfter(
  lessons: readonly Lesson[],
  here: Lesson,
  progress: Progress,
): Lesson | undefined {
  const open = lessons.find((lesson) => lesson !== here && !isSolved(progress, lesson));
  return lessons[lessons.indexOf(here) + 1] ?? open;
}

/** The lesson before one; nothing before the first. */
export function lessonBefore(lessons: readonly Lesson[], here: Lesson): Lesson | undefined {
  return lessons[lessons.indexOf(here) - 1];
}

/** What the key for the next lesson does, for who has solved one. */
export function sayNext(next: Lesson | undefined): string {
  return next === undefined ? "It was the last one." : `n goes on to ${nameOf(next)}.`;
}
