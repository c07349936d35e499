import { type LessonProgress, type Progress, progressOf } from "./progress.ts";

/**
 * Two learner's files of one learner, as one. Nothing that was done in either is lost, and merging
 * the same file twice changes nothing more: of each day the larger number of gradings counts.
 *
 * @param here What is kept on this machine; it decides where the two can't both hold.
 */
export function mergeProgress(here: Progress, other: Progress): Progress {
  const slugs = [...Object.keys(other.lessons), ...Object.keys(here.lessons)];
  const lessons = [...new Set(slugs)].map((slug) => [
    slug,
    mergeLesson(progressOf(here, slug), progressOf(other, slug)),
  ]);
  const begun = Object.values(here.lessons).some(({ graded }) => graded !== undefined);
  const at = begun ? (here.at ?? other.at) : (other.at ?? here.at);
  return {
    ...other,
    ...here,
    ...(at === undefined ? {} : { at }),
    lessons: Object.fromEntries(lessons),
  };
}

/** What was done about one lesson here and elsewhere, as one. */
export function mergeLesson(here: LessonProgress, other: LessonProgress): LessonProgress {
  const solved = earlier(here.solved, other.solved);
  const gaveUp = earlier(here.gaveUp, other.gaveUp);
  const days = { ...other.graded };
  for (const [day, count] of Object.entries(here.graded ?? {})) {
    days[day] = Math.max(count, days[day] ?? 0);
  }
  return {
    ...other,
    ...here,
    ...(solved === undefined ? {} : { solved }),
    ...(gaveUp === undefined ? {} : { gaveUp }),
    ...(Object.keys(days).length === 0 ? {} : { graded: days }),
  };
}

/** Days compare as texts do. */
function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
