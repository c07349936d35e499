import { findLessons } from "./find-lessons.ts";
import type { Lesson } from "./lesson.ts";
import { workbookRoot } from "./root.ts";

/** A lesson with its number as it is typed and as it begins the names of folders: `3` and `03`. */
export interface NumberedLesson extends Lesson {
  readonly n: string;
  readonly nn: string;
}

const lessons = await findLessons(workbookRoot);

/**
 * The workbook's lesson with a slug, for tests: its number, and with it the names of its folders,
 * changes when a teacher puts another lesson before it. Throws when it isn't there any more.
 */
export function lessonNamed(slug: string): NumberedLesson {
  const lesson = lessons.find((each) => each.slug === slug);
  if (lesson === undefined)
    throw new Error(`This is tried on the lesson ${slug}, which isn't there.`);
  return { ...lesson, n: String(lesson.number), nn: lesson.id.replace(/-.*/, "") };
}
