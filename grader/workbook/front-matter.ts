import type { Appendix } from "./appendix.ts";
import { type Fields, readFields } from "./front-matter-fields.ts";
import type { Lesson } from "./lesson.ts";
import { UserError } from "./user-error.ts";

/** What a lesson's front matter says. */
export type FrontMatter = Pick<
  Lesson,
  | "title"
  | "minutes"
  | "points"
  | "passMark"
  | "weights"
  | "formerly"
  | "versions"
  | "reviewed"
  | "reviewBy"
  | "mayChange"
>;

/**
 * Reads the front matter of a lesson's file.
 *
 * @param where How to name the file in an error.
 * @throws {UserError} when the front matter is missing or a field of it isn't as it should be.
 */
export async function readFrontMatter(source: string, where: string): Promise<FrontMatter> {
  const needed = "title, minutes, points, versions, reviewed and review-by";
  const fields = await fieldsOf(source, where, needed);
  return {
    title: fields.text("title"),
    minutes: fields.count("minutes"),
    points: fields.count("points"),
    passMark: fields.percent("pass-mark", 100),
    weights: fields.weights("weights"),
    formerly: fields.slugs("formerly"),
    versions: fields.texts("versions"),
    reviewed: fields.day("reviewed"),
    reviewBy: fields.day("review-by"),
    mayChange: fields.list("may-change"),
  };
}

/** Reads the front matter of an appendix, as `readFrontMatter` does that of a lesson. */
export async function readAppendixMatter(
  source: string,
  where: string,
): Promise<Omit<Appendix, "name" | "file">> {
  const fields = await fieldsOf(source, where, "title, about, reviewed and review-by");
  return {
    title: fields.text("title"),
    about: fields.text("about"),
    reviewed: fields.day("reviewed"),
    reviewBy: fields.day("review-by"),
    mayChange: fields.list("may-change"),
  };
}

/** The text of a lesson or an appendix without its front matter, with plain line ends. */
export function withoutFrontMatter(source: string): string {
  return split(source).text.replaceAll("\r\n", "\n");
}

async function fieldsOf(source: string, where: string, needed: string): Promise<Fields> {
  const { yaml } = split(source);
  if (yaml !== undefined) return readFields(yaml, where);
  throw new UserError(
    `${where} has no front matter.`,
    `Begin the file with a line ---, then ${needed}, then a line ---.`,
  );
}

function split(source: string): { yaml: string | undefined; text: string } {
  const parts = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(source);
  return { yaml: parts?.[1], text: parts?.[2] ?? source };
}
