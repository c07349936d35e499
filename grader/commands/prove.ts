import { lookFor } from "../report/markdown/look.ts";
import { readTerminal } from "../report/terminal.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import type { Lesson } from "../workbook/lesson.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { whichLesson } from "../workbook/which-lesson.ts";
import { endClearly } from "./end-clearly.ts";
import { type Figure, suffices } from "./prove/trial.ts";
import { trials } from "./prove/trials.ts";
import { readArguments } from "./read-arguments.ts";

const usage =
  "Run npm run prove, npm run prove mutants for one trial alone, or npm run prove mutants 9 for one lesson.";

/**
 * `npm run prove` tries the grader in every way there is and prints what came of it as a table;
 * `npm run prove mutants styles` only these, and `npm run prove mutants 9` only with lesson 9. Gives 0
 * when every figure is what it has to be, else 1.
 */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const look = lookFor(readTerminal({ stream: process.stdout, env: process.env, args }));
    const { names } = readArguments(args, [], usage);
    const { wanted, lessons } = chosen(names, await findLessons(workbookRoot));
    let holds = true;
    console.log("");
    for (const trial of wanted) {
      const start = performance.now();
      const { figures, complaints, notes = [] } = await trial.attempt(lessons);
      const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
      for (const [index, figure] of figures.entries()) {
        const mark = suffices(figure) ? look.good("✓") : look.bad("✗");
        console.log(`  ${mark} ${row(figure)}${index === 0 ? seconds.padStart(9) : ""}`.trimEnd());
      }
      for (const line of [...complaints, ...notes]) console.log(indent(line));
      holds &&= figures.every(suffices) && complaints.length === 0;
    }
    console.log("");
    return holds ? 0 : 1;
  });
}

/** Each name is a trial's or a lesson's; without any of a kind it is all of them. */
function chosen(names: readonly string[], all: readonly Lesson[]) {
  const isTrial = (name: string) => trials.some((trial) => trial.name === name);
  const lessons = names.filter((name) => !isTrial(name)).map((name) => lessonCalled(name, all));
  const wanted = trials.filter(({ name }) => names.includes(name));
  return {
    wanted: wanted.length === 0 ? trials : wanted,
    lessons: lessons.length === 0 ? all : [...new Set(lessons)],
  };
}

function lessonCalled(name: string, lessons: readonly Lesson[]): Lesson {
  if (/\d/.test(name) || lessons.some(({ slug }) => slug === name))
    return whichLesson(name, lessons);
  const known = trials.map(({ name }) => name).join(", ");
  throw new UserError(`There is no trial "${name}".`, `Choose among ${known}.`);
}

function row({ what, held, of, least }: Figure): string {
  const share = least === undefined ? "" : ` ${((100 * held) / of).toFixed(1)}%`;
  return `${what.padEnd(44)}${`${held} of ${of}`.padStart(14)}${share.padStart(7)}`;
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "      ");
}
