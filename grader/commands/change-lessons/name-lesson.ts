import type { Lesson } from "../../workbook/lesson.ts";
import { lessonCalled } from "../../workbook/lesson-called.ts";
import { isSlug, slugOf } from "../../workbook/slug-of.ts";
import { UserError } from "../../workbook/user-error.ts";

/** A title, and the slug by which its lesson's files and its learners' progress are called. */
export interface Name {
  readonly title: string;
  readonly slug: string;
}

/**
 * Checks a title for a lesson, and makes its slug where none is given.
 *
 * @param others the lessons that it mustn't be taken for
 * @throws {UserError} when the title or the slug can't be used, or another lesson has it.
 */
export async function nameLesson(
  wanted: string,
  slug: string | undefined,
  others: readonly Lesson[],
): Promise<Name> {
  const title = wanted.trim().normalize("NFC");
  if (!/[\p{L}\p{N}\p{S}]/u.test(title)) {
    throw new UserError(
      title === "" ? "A lesson needs a title." : `"${title}" is no title: there is no word in it.`,
      'Write it in quotation marks: "Rolling summary"',
    );
  }
  if (/\p{Cc}/u.test(title)) {
    throw new UserError("A lesson's title is one line of text.", "Leave out line breaks and tabs.");
  }
  const twin = others.find((other) => isSame(other.title, title));
  if (twin !== undefined) {
    throw new UserError(
      `Lesson ${twin.number} is called "${twin.title}" already.`,
      "Choose another title.",
    );
  }
  const made = slug ?? (await slugOf(title));
  rejectSlug(made, title, slug !== undefined);
  rejectTaken(made, others);
  return { title, slug: made };
}

function isSame(one: string, other: string): boolean {
  return one.localeCompare(other, "en", { sensitivity: "base" }) === 0;
}

function rejectSlug(slug: string, title: string, given: boolean): void {
  if (isSlug(slug)) return;
  const what = given
    ? `"${slug}" can't be the name of a lesson's files.`
    : `No name for files can be made of the title "${title}".`;
  throw new UserError(
    what,
    `Give one in small letters, digits and hyphens, with at most 48 of them: -- --slug rolling-summary`,
  );
}

function rejectTaken(slug: string, others: readonly Lesson[]): void {
  const twin = lessonCalled(slug, others);
  if (twin === undefined) return;
  const how = twin.slug === slug ? "is called" : "was formerly called";
  throw new UserError(
    `Lesson ${twin.number}, ${twin.title}, ${how} ${slug}, and progress is kept by that name.`,
    "Choose another title, or another name for the files: -- --slug another-name",
  );
}
