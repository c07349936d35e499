import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readFrontMatter, withoutFrontMatter } from "./front-matter.ts";
import type { Lesson } from "./lesson.ts";
import { UserError } from "./user-error.ts";

/**
 * Every lesson of the workbook at `root`, by number: each `lessons/NN-slug.md` is one. There is no
 * list to keep; a teacher who adds a lesson adds its file.
 *
 * @throws {UserError} when there is no lesson, two share a number or a slug, or a front matter is
 * wrong.
 */
export async function findLessons(root: string): Promise<readonly Lesson[]> {
  const { lessons, problems } = await surveyLessons(root);
  const [problem] = problems;
  if (problem !== undefined) throw problem.error;
  return lessons;
}

/** The lessons there are, and what is wrong with others. */
export interface Survey {
  /** Those that can be read, by number. */
  readonly lessons: readonly Lesson[];
  /** What keeps `findLessons` from finding them. */
  readonly problems: readonly {
    /** The lesson that has to be mended, `09-rolling-summary`; empty where it is none. */
    readonly id: string;
    readonly error: UserError;
  }[];
}

/** Looks at every lesson of the workbook at `root`, and goes on where `findLessons` would throw. */
export async function surveyLessons(root: string): Promise<Survey> {
  const folder = join(root, "lessons");
  const names = await readdir(folder).catch((): string[] => []);
  const read = await Promise.all(names.sort().map((name) => readOrComplain(root, folder, name)));
  const lessons = read.flatMap(({ lesson }) => lesson ?? []).sort((a, b) => a.number - b.number);
  const unread = read.flatMap(({ problem }) => problem ?? []);
  const none = new UserError(
    `There is no lesson in ${folder}.`,
    'Get the workbook\'s files back with git, or make a first lesson of your own: npm run new-lesson "Its title"',
  );
  const problems = lessons.length + unread.length > 0 ? unread : [{ id: "", error: none }];
  return { lessons, problems: [...problems, ...twinsAmong(lessons)] };
}

/** The Markdown of a lesson or an appendix, without its front matter. */
export async function readLessonText({ file }: Pick<Lesson, "file">): Promise<string> {
  return withoutFrontMatter(await readFile(file, "utf8"));
}

async function readOrComplain(root: string, folder: string, name: string) {
  try {
    return { lesson: await readLesson(root, folder, name) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { problem: { id: name.replace(/\.md$/, ""), error } };
  }
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

function twinsAmong(lessons: readonly Lesson[]): Survey["problems"] {
  return lessons.flatMap((lesson, index) => {
    const earlier = lessons.slice(0, index);
    const files = (twin: Lesson) => `lessons/${twin.id}.md and lessons/${lesson.id}.md`;
    const same = (part: "number" | "slug") => earlier.find((twin) => twin[part] === lesson[part]);
    const [number, slug] = [same("number"), same("slug")];
    const errors = [
      number &&
        new UserError(
          `Two lessons have the number ${lesson.number}: ${files(number)}.`,
          "Give one of them another number, in the names of its folders too.",
        ),
      slug &&
        new UserError(
          `Two lessons have the name ${lesson.slug}: ${files(slug)}.`,
          "Progress is kept by that name. Give one of them another, in the names of its folders too.",
        ),
    ];
    return errors.filter((error) => error !== undefined).map((error) => ({ id: lesson.id, error }));
  });
}
