import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import { filesIn } from "../../workbook/files-in.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { isSpec } from "../../workbook/own-files.ts";
import { packageRoot, workbookRoot } from "../../workbook/root.ts";
import { stubOf } from "../../workbook/stub.ts";
import type { Packed } from "./write-zip.ts";

/**
 * What of this workbook another computer needs to grade with it, as files of an archive: no
 * examples, no tests, and not what stands on the learner's desk here. A course of one's own brings
 * no grader: that comes with its packages.
 */
export async function workbookFiles(lessons: readonly Lesson[]): Promise<readonly Packed[]> {
  const rootFiles = ["package.json", "package-lock.json", "tsconfig.json"]
    .map((path) => packed(path, join(workbookRoot, path)))
    .filter(({ content }) => existsSync(content.file));
  const rooms = [
    ...(workbookRoot === packageRoot ? ["grader"] : []),
    "lessons",
    ...["model", "mistakes", "matchers"].map((name) => `fixtures/${name}`),
    ...lessons.flatMap(({ id }) => [`solutions/${id}`, `fixtures/${id}/stub`]),
  ].map((room) => folder(join(workbookRoot, room), room));
  const exercises = lessons.flatMap((lesson) => [
    folder(lesson.exercise, `exercises/${lesson.id}`, isSpec),
    folder(stubOf(lesson), `exercises/${lesson.id}`),
  ]);
  return [rootFiles, ...(await Promise.all([...rooms, ...exercises]))].flat();
}

/** The files of a folder that are wanted in an archive, under another name. */
export async function folder(
  from: string,
  name: string,
  wanted = (path: string): boolean => !path.endsWith(".test.ts") && !path.startsWith(".compiled"),
): Promise<readonly Packed[]> {
  const { files } = await filesIn(from);
  return files
    .filter(wanted)
    .map((path) => packed(`${name}/${path.split(sep).join("/")}`, join(from, path)));
}

function packed(path: string, file: string) {
  return { path, content: { file } };
}
