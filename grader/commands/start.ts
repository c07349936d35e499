import { warmUp } from "../run/warm-threads.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import { readProgress } from "../workbook/progress/progress-file.ts";
import { currentLesson } from "../workbook/progress/where.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { whichLesson } from "../workbook/which-lesson.ts";
import { endClearly } from "./end-clearly.ts";
import { readArguments } from "./read-arguments.ts";

const usage =
  "Run npm start to go on where you are, npm start 3 to go to lesson 3,\nnpm start -- --plain for a screen reader.";

/** `npm start`: lessons, exercises, gradings, hints and the rest under one roof, until it is quit. */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const { names, flags } = readArguments(args, ["plain"], usage);
    const [name, ...more] = names;
    if (more.length > 0) throw new UserError("One lesson at a time can be opened.", usage);
    const [lessons, kept] = await Promise.all([
      findLessons(workbookRoot),
      readProgress(workbookRoot),
    ]);
    const lesson =
      name === undefined ? currentLesson(lessons, kept.progress) : whichLesson(name, lessons);
    if (lesson === undefined) throw new UserError("There is no lesson.", usage);
    // It loads while the first screen is made.
    warmUp();
    const { learn } = await import("./start/learn.ts");
    return learn({ lessons, kept, lesson, plain: flags.has("plain"), args });
  });
}
