import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Lesson } from "../../workbook/lesson.ts";
import { stubFiles, stubOf } from "../../workbook/stub.ts";

/** A sentence about an exercise whose files are all as they came; `undefined` once one was changed. */
export async function tellUntouched(lesson: Lesson): Promise<string | undefined> {
  const files = await Promise.all(
    stubFiles(lesson).map(async (name) => {
      const texts = [join(lesson.exercise, name), join(stubOf(lesson), name)].map(textOf);
      const [mine, came] = await Promise.all(texts);
      return mine === came;
    }),
  );
  if (files.includes(false)) return undefined;
  const { number } = lesson;
  return `Exercise ${number} isn't written yet: it is as it came. Its TODOs say what to do, and npm run hint ${number} helps. Once you have saved it, /forget makes a new bot of it.`;
}

/** Line ends are as the learner's Git or editor has them. */
async function textOf(file: string): Promise<string | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text?.replaceAll("\r\n", "\n");
}
