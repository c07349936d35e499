import type { Look } from "../../report/markdown/look.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { isSolved, type Progress } from "../../workbook/progress/progress.ts";
import { nextLesson } from "../../workbook/progress/where.ts";

/** What a solved exercise adds to: the points so far, and what comes next. */
export function showSolved(progress: Progress, lessons: readonly Lesson[], look: Look): string[] {
  const done = lessons.filter((lesson) => isSolved(progress, lesson));
  const sum = (some: readonly Lesson[]) => some.reduce((total, { points }) => total + points, 0);
  const next = nextLesson(lessons, progress);
  return [
    `  ${done.length} of ${lessons.length} exercises solved, ${sum(done)} of ${sum(lessons)} points.`,
    look.strong(
      next ? `  Next: npm run lesson ${next.number}` : "  You have solved every exercise there is.",
    ),
    "",
  ];
}
