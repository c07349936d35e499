/** What a learner has done so far. It is kept in `.blank-slate/progress.json`, in this form. */
export interface Progress {
  /** The slug of the lesson that was opened or graded last: where the learner is. */
  readonly at?: string;
  /**
   * By the lesson's slug, `chatbot-class` for instance: its number may change when a teacher puts
   * another lesson before it. Slugs of lessons that aren't there any more are kept.
   */
  readonly lessons: Readonly<Record<string, LessonProgress>>;
}

/** What was done about one lesson. */
export interface LessonProgress {
  /** The day its exercise was first solved, `2026-11-20`. */
  readonly solved?: string;
  /** What it was worth then. */
  readonly points?: number;
  /** On which days it was graded, and how often on each. */
  readonly graded?: Readonly<Record<string, number>>;
  /** Which hint was shown last, counted from 1. */
  readonly hint?: number;
  /** Where in its text the learner was last: 4.5 is the middle of its fifth paragraph, list, …. */
  readonly reading?: number;
  /** The day on which its solution was looked at without having solved it. */
  readonly gaveUp?: string;
}

/** Nothing done yet. */
export const noProgress: Progress = { lessons: {} };

/** What was done about a lesson; nothing where there is no entry. */
export function progressOf({ lessons }: Progress, slug: string): LessonProgress {
  // Not `lessons[slug]`: a lesson may be called "constructor".
  return (Object.hasOwn(lessons, slug) ? lessons[slug] : undefined) ?? {};
}

/** Whether the exercise of a lesson is solved. */
export function isSolved(progress: Progress, { slug }: { readonly slug: string }): boolean {
  return progressOf(progress, slug).solved !== undefined;
}

/** How often a lesson's exercise was graded. */
export function attemptsAt(progress: Progress, slug: string): number {
  const counts = Object.values(progressOf(progress, slug).graded ?? {});
  return counts.reduce((sum, count) => sum + count, 0);
}
