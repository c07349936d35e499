import type { Standing } from "../../report/start/frame.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { isSolved, type Progress } from "../../workbook/progress/progress.ts";

/** How far a learner has come: how many exercises are solved, and what they are worth. */
export function standingOf(
  lessons: readonly Lesson[],
  progress: Progress,
  counts = (lesson: Lesson) => isSolved(progress, lesson),
): Standing {
  const sum = (some: readonly Lesson[]) => some.reduce((total, { points }) => total + points, 0);
  const solved = lessons.filter(counts);
  return {
    solved: solved.length,
    lessons: lessons.length,
    points: sum(solved),
    ofPoints: sum(lessons),
  };
}
