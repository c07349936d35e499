import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { picturesIn } from "../report/chart-recording.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import type { Lesson } from "../workbook/lesson.ts";
import { workbookRoot } from "../workbook/root.ts";
import { endClearly } from "./end-clearly.ts";
import { recordLesson } from "./lesson/record-lesson.ts";
import { recordQuiz } from "./lesson/record-quiz.ts";

/**
 * `npm run lesson:record` runs every lesson's program and writes what it did under its blocks and
 * into its charts, and the programs behind every quiz, whose wires it writes into the exercise.
 */
export function run(): Promise<number> {
  return endClearly(async () => {
    for (const lesson of await findLessons(workbookRoot)) {
      console.log(await refresh(lesson));
      for (const line of await refreshPictures(lesson)) console.log(line);
      for (const line of await refreshQuiz(lesson)) console.log(line);
    }
    return 0;
  });
}

async function refresh(lesson: Lesson): Promise<string> {
  const before = await readFile(lesson.file, "utf8");
  const after = await recordLesson(lesson, before);
  if (after === before) return `lessons/${lesson.id}.md is true as it stands.`;
  await writeFile(lesson.file, after);
  return `lessons/${lesson.id}.md has new output or wires. Read whether its text still fits.`;
}

/** Draws the lesson's charts anew, from the figures that stand in it now. */
async function refreshPictures(lesson: Lesson): Promise<readonly string[]> {
  const pictures = picturesIn(await readFile(lesson.file, "utf8"));
  return Promise.all(
    pictures.map(async ({ path, svg }) => {
      const file = join(dirname(lesson.file), path);
      if ((await readFile(file, "utf8").catch(() => undefined)) === svg) {
        return `${relative(workbookRoot, file)} is true as it stands.`;
      }
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, svg);
      return `${relative(workbookRoot, file)} is drawn anew. Look at it.`;
    }),
  );
}

async function refreshQuiz(lesson: Lesson): Promise<readonly string[]> {
  const changed = (await recordQuiz(lesson)).filter(({ before, after }) => before !== after);
  return Promise.all(
    changed.map(async ({ file, after }) => {
      await writeFile(file, after);
      return `${relative(workbookRoot, file)} has new wires. Read whether they can still be told apart.`;
    }),
  );
}
