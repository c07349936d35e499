import type { Lesson } from "./lesson.ts";

/** The lesson with a slug, today's or one from before it was renamed; `undefined` for none. */
export function lessonCalled<L extends Pick<Lesson, "slug" | "formerly">>(
  slug: string,
  lessons: readonly L[],
): L | undefined {
  return (
    lessons.find((lesson) => lesson.slug === slug) ??
    lessons.find(({ formerly }) => formerly.includes(slug))
  );
}
