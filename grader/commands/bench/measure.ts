import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Figure } from "../../report/figures.ts";
import { compiled } from "../../run/compiled.mjs";
import { timeModel } from "../../run/time-model.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { withCopyOfWorkbook } from "../copy-workbook.ts";
import type { Judged } from "./judge-examples.ts";
import { measureClass } from "./measure-class.ts";
import { type Program, type Run, timeProgram } from "./time-program.ts";
import { timeSaves } from "./time-saves.ts";

/** Where npm's programs are. */
export interface Npm {
  readonly npm: string;
  readonly npx: string;
}

/**
 * Measures a workbook made by `withTemporaryWorkbook` with the lesson that is solved there. Runs all
 * programs in turn, again and again, so that whatever slows the machine slows all of them; the first
 * round doesn't count.
 *
 * @throws {UserError} when one of the programs fails.
 */
export async function measure(root: string, lesson: Lesson, npm: Npm, runs: number) {
  const { solvedSpec, ...programs } = programsIn(root, lesson, npm);
  const times = new Map<Program, Run[]>();
  for (let round = 0; round <= runs; round += 1) {
    for (const program of Object.values(programs)) {
      const timed = await timeProgram(program);
      if (round > 0) times.set(program, [...(times.get(program) ?? []), timed]);
    }
  }
  const timesOf = (program: Program) => ({
    what: program.what,
    seconds: (times.get(program) ?? []).map(({ seconds }) => seconds),
  });
  const ratio = (program: Program, beside: Program, bound?: number): Figure => ({
    kind: "ratio",
    ...timesOf(program),
    beside: timesOf(beside),
    bound,
  });
  const { grade, emptyTest, emptySpec, bareTest, reading, script, judge } = programs;
  const judged: Judged = JSON.parse(times.get(judge)?.at(-1)?.output ?? "");
  const figures: Figure[] = [
    ratio(grade, emptyTest, 1.4),
    ratio(grade, emptySpec),
    ratio(grade, bareTest),
    ratio(reading, script, 1.5),
    await measureSaves(root, lesson, runs),
    { kind: "share", ...timesOf(judge), count: judged.count, bound: 0.04 },
    measureModel(runs),
    ...(await measureClass(lesson, solvedSpec, runs)),
  ];
  return { figures, judged };
}

/** How little the simulated model's time grows with the length of what it is sent: it reads the ends of long texts only. */
function measureModel(runs: number): Figure {
  const { piece, long, short } = timeModel(runs);
  const what = `the model, 100,000 characters of ${JSON.stringify(piece)}`;
  return {
    kind: "ratio",
    what,
    seconds: long,
    beside: { what: "a tenth", seconds: short },
    bound: 3,
  };
}

/** From a save to the verdict, beside vitest on the same spec; each in a workbook of its own. */
function measureSaves(root: string, { id, number }: Lesson, runs: number): Promise<Figure> {
  const file = join("exercises", id, "chatbot.ts");
  return withCopyOfWorkbook(async (other) => {
    const ours = {
      what: `npm run watch ${number}, save to verdict`,
      cwd: root,
      args: [join("grader", "commands", "main.mjs"), "watch", String(number)],
      file: join(root, file),
      done: /graded at/,
    };
    const theirs = {
      what: "vitest watch, the same spec",
      cwd: other,
      args: [join("node_modules", "vitest", "vitest.mjs"), "watch", `exercises/${id}`],
      file: join(other, file),
      done: /Waiting for file changes/,
    };
    const solution = await readFile(join(root, "solutions", id, "chatbot.ts"), "utf8");
    await writeFile(theirs.file, solution);
    const [seconds = [], beside = []] = await timeSaves([ours, theirs], solution, 2 * runs);
    return {
      kind: "span",
      what: ours.what,
      seconds,
      beside: { what: theirs.what, seconds: beside },
      bound: 0.1,
    };
  });
}

function programsIn(root: string, { id, number }: Lesson, { npm, npx }: Npm) {
  const exercise = `exercises/${id.slice(0, 2)}`;
  const judge = compiled("commands/bench/judge-examples.ts");
  const program = (what: string, ...args: string[]): Program => ({ what, cwd: root, args });
  const bare = join("node_modules", "vitest", "vitest.mjs");
  return {
    grade: program(`npm test ${exercise}`, npm, "test", exercise),
    emptyTest: program("npx vitest run, empty test", npx, "vitest", "run", "grader/empty.test.ts"),
    // Runs where specs are graded, with the grader's environment; the empty test runs without it.
    emptySpec: program(
      "npx vitest run, empty spec",
      npx,
      "vitest",
      "run",
      "exercises/empty.spec.ts",
    ),
    solvedSpec: program(`npx vitest run exercises/${id}`, npx, "vitest", "run", `exercises/${id}`),
    bareTest: program("vitest.mjs run, empty test", bare, "run", "grader/empty.test.ts"),
    reading: program(`npm run lesson ${number}`, npm, "run", "lesson", String(number)),
    script: program("npm run, empty tsx script", npm, "run", "empty"),
    judge: {
      what: "all examples judged",
      cwd: workbookRoot,
      args: [...judge.execArgv, judge.file],
    },
  };
}
