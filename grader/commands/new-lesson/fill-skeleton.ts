import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { inComment } from "../../workbook/change-lessons/with-title.ts";
import { dayOf } from "../../workbook/day.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { packageRoot, workbookRoot } from "../../workbook/root.ts";
import type { Name } from "../change-lessons/name-lesson.ts";

/** A file of a new lesson. */
export interface SkeletonFile {
  /** From the course's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The model whose form, tokens and errors a lesson without predecessors imitates. */
const usualModel = "gpt-4o-mini-2024-07-18";
/** What may change of every lesson that sends a request, as headings of `lessons/freshness.md`. */
const mayChange = ["Model names", "The form of requests and replies"];
const monthsToReview = 3;

/**
 * The files of a new lesson, made of those in `skeleton/`: a text, a stub, a spec, a solution, and
 * an example of either kind. They work as they are, and a line `TO WRITE: …` stands wherever a
 * teacher has to say something.
 *
 * @param lessons those there are
 */
export async function fillSkeleton(
  number: number,
  { title, slug }: Name,
  lessons: readonly Lesson[],
  now = new Date(),
): Promise<readonly SkeletonFile[]> {
  const nn = String(number).padStart(2, "0");
  const id = `${nn}-${slug}`;
  const file = `${slug}.ts`;
  const values: Readonly<Record<string, string | undefined>> = {
    id,
    nn,
    number: String(number),
    file,
    title,
    "yaml-title": stringify(title, { lineWidth: 0 }).trimEnd(),
    "comment-title": inComment(title),
    openai: await installed("openai"),
    model: lessons.at(-1)?.versions.model ?? usualModel,
    today: dayOf(now),
    "review-by": dayOf(inMonths(now, monthsToReview)),
    "may-change": await changesKnown(),
  };
  const fill = async (template: string, path: string) => ({
    path,
    text: await filled(template, values),
  });
  const stub = "stub.ts.template";
  return Promise.all([
    fill("lesson.md", `lessons/${id}.md`),
    fill("spec.ts.template", `exercises/${id}/${slug}.spec.ts`),
    fill(stub, `exercises/${id}/${file}`),
    fill(stub, `fixtures/${id}/stub/${file}`),
    fill("solution.ts.template", `solutions/${id}/${file}`),
    fill("right.ts.template", `fixtures/${id}/right/a-class/${file}`),
    fill("wrong.ts.template", `fixtures/${id}/wrong/forgotten-reply/${file}`),
  ]);
}

/** A template with its `{{names}}` filled in. A line whose value is `undefined` is left out. */
async function filled(
  template: string,
  values: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const folder = join(packageRoot, "grader", "commands", "new-lesson", "skeleton");
  const text = (await readFile(join(folder, template), "utf8")).replaceAll("\r\n", "\n");
  const filling = (name: string) => {
    if (name in values) return values[name];
    throw new Error(`${template} asks for {{${name}}}, and nobody knows what that is.`);
  };
  const names = /\{\{([a-z-]+)\}\}/g;
  return text
    .split("\n")
    .filter((line) =>
      [...line.matchAll(names)].every(([, name = ""]) => filling(name) !== undefined),
    )
    .map((line) => line.replaceAll(names, (_, name) => filling(String(name)) ?? ""))
    .join("\n");
}

/** The version of a package that the course has installed; nothing where it has none. */
async function installed(name: string): Promise<string | undefined> {
  const description = join(workbookRoot, "node_modules", name, "package.json");
  const text = await readFile(description, "utf8").catch(() => undefined);
  return text === undefined ? undefined : String(JSON.parse(text).version);
}

/** What may change, where the course explains it. */
async function changesKnown(): Promise<string | undefined> {
  const page = join(workbookRoot, "lessons", "freshness.md");
  const text = await readFile(page, "utf8").catch(() => "");
  const known = mayChange.filter((heading) => text.includes(`\n### ${heading}\n`));
  return known.length === 0 ? undefined : known.join(", ");
}

/** The same day some months later, or the last of that month: three after 30 November is 28 February. */
function inMonths(from: Date, months: number): Date {
  const first = new Date(from.getFullYear(), from.getMonth() + months, 1);
  const lastDay = new Date(first.getFullYear(), first.getMonth() + 1, 0).getDate();
  return new Date(first.getFullYear(), first.getMonth(), Math.min(from.getDate(), lastDay));
}
