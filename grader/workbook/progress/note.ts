import type { Lesson } from "../lesson.ts";
import { type LessonProgress, type Progress, progressOf } from "./progress.ts";

/** What the notes need to know of a lesson. */
type Noted = Pick<Lesson, "slug" | "points">;

/** The progress after a grading of a lesson's exercise on a day, `2026-11-20`. */
export function noteGrading(
  progress: Progress,
  { slug, points }: Noted,
  solved: boolean,
  day: string,
): Progress {
  const before = progressOf(progress, slug);
  const graded = { ...before.graded, [day]: (before.graded?.[day] ?? 0) + 1 };
  const worth = solved ? { solved: before.solved ?? day, points } : {};
  return { ...withLesson(progress, slug, { ...worth, graded }), at: slug };
}

/** The progress after a lesson was opened; the same one when the learner was there already. */
export function noteOpening(progress: Progress, { slug }: Pick<Noted, "slug">): Progress {
  return progress.at === slug ? progress : { ...progress, at: slug };
}

/** The progress after a hint of a lesson was shown, counted from 1. */
export function noteHint(
  progress: Progress,
  { slug }: Pick<Noted, "slug">,
  hint: number,
): Progress {
  return noteOpening(withLesson(progress, slug, { hint }), { slug });
}

/** The progress after a learner has read a lesson as far as that; the same one when nothing is new. */
export function noteReading(
  progress: Progress,
  { slug }: Pick<Noted, "slug">,
  reading: number,
): Progress {
  if ((progressOf(progress, slug).reading ?? 0) === reading) return progress;
  return withLesson(progress, slug, { reading });
}

/** The progress after a learner asked for a solution without having solved the exercise. */
export function noteGivenUp(
  progress: Progress,
  { slug }: Pick<Noted, "slug">,
  day: string,
): Progress {
  const gaveUp = progressOf(progress, slug).gaveUp ?? day;
  return withLesson(progress, slug, { gaveUp });
}

function withLesson(progress: Progress, slug: string, changes: LessonProgress): Progress {
  const lesson = { ...progressOf(progress, slug), ...changes };
  return { ...progress, lessons: { ...progress.lessons, [slug]: lesson } };
}
