import { parseArgs } from "node:util";
import { lookFor } from "../report/markdown/look.ts";
import { showReset } from "../report/reset-view.ts";
import { readTerminal } from "../report/terminal.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import { resetExercise } from "../workbook/reset-exercise.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { whichLesson } from "../workbook/which-lesson.ts";
import { endClearly } from "./end-clearly.ts";

/** `npm run reset 3` puts exercise 3 back as it came, after copying the learner's files to a backup. */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const names = readNames(args);
    const lessons = await findLessons(workbookRoot);
    // All names are read before anything is changed.
    const chosen = new Set(names.map((name) => whichLesson(name, lessons)));
    const look = lookFor(readTerminal({ stream: process.stdout, env: process.env, args }));
    for (const lesson of chosen) {
      const reset = await resetExercise(lesson);
      console.log(`\n${showReset(lesson, reset, workbookRoot, look).join("\n")}`);
    }
    console.log();
    return 0;
  });
}

function readNames(args: string[]): string[] {
  const usage = "Run npm run reset 3 for lesson 3, npm run reset 1 2 for two lessons.";
  let names: string[];
  try {
    const options = { color: { type: "boolean" } } as const;
    names = parseArgs({ args, allowPositionals: true, options, allowNegative: true }).positionals;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(".")[0] : String(error);
    throw new UserError(`${reason}.`, `${usage} --no-color leaves out colours.`);
  }
  if (names.length > 0) return names;
  throw new UserError("npm run reset needs to know which exercise to put back.", usage);
}
