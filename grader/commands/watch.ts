import { parseArgs } from "node:util";
import { warmUp } from "../run/warm-threads.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import type { Lesson } from "../workbook/lesson.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { whichLesson } from "../workbook/which-lesson.ts";
import { endClearly } from "./end-clearly.ts";

const usage = "Say which exercise, by its lesson's number: npm run watch 3";

/** `npm run watch 3` grades the learner's exercise now, and again on every save, until it is quit. */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const lessons = await findLessons(workbookRoot);
    const lesson = readLesson(args, lessons);
    warmUp();
    const { keepGrading } = await import("./watch/keep-grading.ts");
    return keepGrading(lesson, lessons, args);
  });
}

function readLesson(args: string[], lessons: readonly Lesson[]): Lesson {
  const [name, ...more] = positionals(args);
  if (name === undefined) throw new UserError(usage);
  if (more.length > 0) throw new UserError("Only one exercise can be watched at a time.", usage);
  return whichLesson(name, lessons);
}

function positionals(args: string[]): string[] {
  try {
    const options = { color: { type: "boolean" } } as const;
    return parseArgs({ args, allowPositionals: true, allowNegative: true, options }).positionals;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(".")[0] : String(error);
    throw new UserError(`${reason}.`, usage);
  }
}
