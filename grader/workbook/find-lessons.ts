import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readFrontMatter, withoutFrontMatter } from "./front-matter.ts";
import type { Lesson } from "./lesson.ts";
import { UserError } from "./user-error.ts";

/**
 * Every lesson of the workbook at `root`, by number: each `lessons/NN-slug.md` is one. There is no
 * list to keep; a teacher who adds a lesson adds its file.
 *
 * @throws {UserError} when there is no lesson, two share a number, or a front matter is wrong.
 */
export async function findLessons(root: string): Promise<readonly Lesson[]> {
  const folder = join(root, "lessons");
  const names = await readdir(folder).catch((): string[] => []);
  const found = await Promise.all(names.map((name) => readLesson(root, folder, name)));
  const lessons = found
    .filter((lesson) => lesson !== undefined)
    .sort((a, b) => a.number - b.number);
  if (lessons.length === 0) {
    throw new UserError(
      `There is no lesson in ${folder}.`,
      "A lesson is a file such as 01-stateless-call.md. Get the workbook's files back with git.",
    );
  }
  rejectTwins(lessons);
  return lessons;
}

/** The Markdown of a lesson or an appendix, without its front matter. */
export async function readLessonText({ file }: Pick<Lesson, "file">): Promise<string> {
  return withoutFrontMatter(await readFile(file, "utf8"));
}

async function readLesson(root: string, folder: string, name: string): Promise<Lesson | undefined> {
  const { number, slug } = /^(?<number>\d+)-(?<slug>[a-z0-9-]+)\.md$/.exec(name)?.groups ?? {};
  if (number === undefined || slug === undefined) return undefined;
  const file = join(folder, name);
  const id = `${number}-${slug}`;
  const frontMatter = await readFrontMatter(await readFile(file, "utf8"), `lessons/${name}`);
  const exercise = join(root, "exercises", id);
  return { number: Number(number), id, slug, file, exercise, ...frontMatter };
}

function rejectTwins(lessons: readonly Lesson[]): void {
  for (const [index, lesson] of lessons.entries()) {
    const twin = lessons[index + 1];
    if (lesson.number !== twin?.number) continue;
    throw new UserError(
      `Two lessons have the number ${lesson.number}: lessons/${lesson.id}.md and lessons/${twin.id}.md.`,
      "Give one of them another number, in the names of its folders too.",
    );
  }
}
