import type { Look } from "../../report/markdown/look.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import type { Progress } from "../../workbook/progress.ts";

/** What a solved exercise adds to: the points so far, and what comes next. */
export function showProgress(
  { solved, notice }: Progress,
  lessons: readonly Lesson[],
  look: Look,
): string[] {
  const done = lessons.filter(({ id }) => id in solved);
  const sum = (some: readonly Lesson[]) => some.reduce((total, { points }) => total + points, 0);
  const next = lessons.find(({ id }) => !(id in solved));
  return [
    `  ${done.length} of ${lessons.length} exercises solved, ${sum(done)} of ${sum(lessons)} points.`,
    look.strong(
      next ? `  Next: npm run lesson ${next.number}` : "  You have solved every exercise there is.",
    ),
    ...(notice ? ["", `  ${notice}`] : []),
    "",
  ];
}
