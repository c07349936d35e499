import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { specOf } from "../../run/submission.ts";
import { filesIn } from "../../workbook/files-in.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { packageRoot, workbookRoot } from "../../workbook/root.ts";
import { stubFiles, stubOf } from "../../workbook/stub.ts";

/** The parts of the grader on which a verdict, or what is kept of it, depends. */
const judging = ["class", "expect", "mistakes", "openai", "run", "wire"];

/**
 * Another text whenever verdicts might be others: the grader's sources, what the model knows, the
 * teacher's own mistakes and matchers, and the versions of the packages have gone into it. The same
 * on every computer.
 */
export async function graderVersion(): Promise<string> {
  const sources = judging.map((room) => join(packageRoot, "grader", room));
  const owns = ["model", "mistakes", "matchers"].map((name) =>
    join(workbookRoot, "fixtures", name),
  );
  const contents = await Promise.all([...sources, ...owns].map(contentsOf));
  const versions = await readFile(join(packageRoot, "package.json"), "utf8").then(
    (text) => JSON.stringify(JSON.parse(text).dependencies ?? {}),
    () => "",
  );
  const door = await textOf(join(packageRoot, "grader", "index.ts"));
  return hashOf([...contents.flat(), door, versions]);
}

/** Another text whenever a lesson's exercise, its spec or one of the hidden ones is another. */
export async function lessonVersion(lesson: Lesson, hidden: readonly string[]): Promise<string> {
  const stub = stubFiles(lesson).map((name) => join(stubOf(lesson), name));
  return hashOf(await Promise.all([specOf({ lesson }), ...hidden, ...stub].map(textOf)));
}

/** A short text that stands for these; line ends don't matter. */
export function hashOf(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text.replaceAll("\r\n", "\n")).update("\0");
  return hash.digest("hex").slice(0, 20);
}

async function contentsOf(folder: string): Promise<readonly string[]> {
  const { files } = await filesIn(folder);
  const wanted = files.filter((file) => /\.(ts|mjs|yaml)$/.test(file) && !/\.test\.ts$/.test(file));
  return Promise.all(wanted.map((file) => textOf(join(folder, file))));
}

function textOf(file: string): Promise<string> {
  return readFile(file, "utf8");
}
