import type { Lesson } from "../lesson.ts";
import { lessonCalled } from "../lesson-called.ts";
import { mergeLesson } from "./merge-progress.ts";
import { type Progress, progressOf } from "./progress.ts";

/**
 * Progress with what was kept under a lesson's former slugs under today's: what a learner did
 * follows a lesson that was renamed. The same progress when there is nothing to follow.
 */
export function followRenames(
  progress: Progress,
  lessons: readonly Pick<Lesson, "slug" | "formerly">[],
): Progress {
  return namedIn(progress).reduce((followed: Progress, slug) => {
    const today = lessonCalled(slug, lessons)?.slug ?? slug;
    return today === slug ? followed : moved(followed, slug, today);
  }, progress);
}

/** Every slug that progress is kept under, once. */
export function namedIn({ at, lessons }: Progress): readonly string[] {
  return [...new Set([...Object.keys(lessons), ...(at === undefined ? [] : [at])])];
}

function moved(progress: Progress, from: string, to: string): Progress {
  const { [from]: _, ...others } = progress.lessons;
  const both = mergeLesson(progressOf(progress, to), progressOf(progress, from));
  const lessons = Object.hasOwn(progress.lessons, from) ? { ...others, [to]: both } : others;
  return { ...progress, ...(progress.at === from ? { at: to } : {}), lessons };
}
