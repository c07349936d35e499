import { findLessons } from "../workbook/find-lessons.ts";
import type { Lesson } from "../workbook/lesson.ts";
import { workbookRoot } from "../workbook/root.ts";

const lessons = await findLessons(workbookRoot);

/**
 * The workbook's lesson with a slug, for tests: its number, and with it the names of its folders,
 * changes when a teacher puts another lesson before it. Throws when it isn't there any more.
 */
export function lessonNamed(slug: string): Lesson & { readonly nn: string } {
  const lesson = lessons.find((each) => each.slug === slug);
  if (lesson === undefined)
    throw new Error(`This is tried on the lesson ${slug}, which isn't there.`);
  return { ...lesson, nn: lesson.id.replace(/-.*/, "") };
}
