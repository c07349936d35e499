import type { Program } from "../../run/program/program.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { eachProgram } from "./each-program.ts";
import { ProgramScreen } from "./program-screen.ts";
import type { ProgramOptions } from "./read-program-options.ts";

/**
 * Runs the programs of a lesson one after the other and shows what each printed and sent. Gives 0
 * when all ran to their ends.
 *
 * @param first a process that has been started already, for the first of them
 * @throws {UserError} when the lesson has no such program
 */
export async function tryLesson(
  lesson: Lesson,
  first: Program,
  options: ProgramOptions,
): Promise<number> {
  const screen = new ProgramScreen(options, `npm run try ${lesson.number}`);
  await eachProgram(lesson, first, {
    begin: () => screen.begin(`${String(lesson.number).padStart(2, "0")} · ${lesson.title}`),
    stopped: () => screen.stopped,
    run: (program, shown, heading) => {
      if (heading !== undefined) screen.head(heading);
      return screen.show(program, shown);
    },
  });
  return screen.end();
}
