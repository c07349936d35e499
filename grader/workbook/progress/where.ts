import type { Lesson } from "../lesson.ts";
import { isSolved, type Progress } from "./progress.ts";

/** The lesson where the learner is: opened or graded last; `undefined` when there was none. */
export function lessonAt<L extends Pick<Lesson, "slug">>(
  lessons: readonly L[],
  { at }: Progress,
): L | undefined {
  return lessons.find(({ slug }) => slug === at);
}

/**
 * The lesson to go on with: where the learner is, if it isn't solved; else the first one after it
 * that isn't, else the first of all that isn't; `undefined` when everything is solved.
 */
export function nextLesson<L extends Pick<Lesson, "slug">>(
  lessons: readonly L[],
  progress: Progress,
): L | undefined {
  const here = Math.max(
    0,
    lessons.findIndex(({ slug }) => slug === progress.at),
  );
  const inOrder = [...lessons.slice(here), ...lessons.slice(0, here)];
  return inOrder.find((lesson) => !isSolved(progress, lesson));
}

/** The lesson that is meant when none is named: where the learner is, or else the next one. */
export function currentLesson<L extends Pick<Lesson, "slug">>(
  lessons: readonly L[],
  progress: Progress,
): L | undefined {
  return lessonAt(lessons, progress) ?? nextLesson(lessons, progress) ?? lessons[0];
}
