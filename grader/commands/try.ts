import { Program } from "../run/program/program.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import { workbookRoot } from "../workbook/root.ts";
import { whichLesson } from "../workbook/which-lesson.ts";
import { endClearly } from "./end-clearly.ts";
import { readProgramOptions } from "./try/read-program-options.ts";

/**
 * `npm run try 3` runs the programs of lesson 3 that use the learner's own file, against the
 * simulated model, and shows what they sent. `--live` sends it to a real or compatible server.
 */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const options = readProgramOptions("try", args, process.env);
    // Its process starts while the lesson is still looked for.
    const first = new Program();
    try {
      const lesson = whichLesson(options.name, await findLessons(workbookRoot));
      const { tryLesson } = await import("./try/try-lesson.ts");
      return await tryLesson(lesson, first, options);
    } finally {
      first.stop();
    }
  });
}
