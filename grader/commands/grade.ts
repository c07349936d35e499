import { relative, resolve, sep } from "node:path";
import type { GradedClass } from "../class/class-request.ts";
import { findHidden } from "../class/find-hidden.ts";
import { gradeClass } from "../class/grade-class.ts";
import { mergeReports } from "../class/merge-reports.ts";
import { showClassSummary } from "../report/class-summary.ts";
import { lookFor } from "../report/markdown/look.ts";
import { readTerminal } from "../report/terminal.ts";
import { courseName } from "../workbook/course-name.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import type { Lesson } from "../workbook/lesson.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { whichLesson } from "../workbook/which-lesson.ts";
import { couldNot, endClearly } from "./end-clearly.ts";
import { help } from "./grade/help.ts";
import { ProgressDisplay } from "./grade/progress-display.ts";
import { type GradeOptions, readGradeOptions } from "./grade/read-grade-options.ts";
import { startGrader } from "./grade/start-grader.ts";
import { writeReport } from "./grade/write-report.ts";

/** `npm run grade -- submissions --out report` grades a class. Gives 0 whatever the grades are. */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const options = readGradeOptions(args, process.env);
    if (options.help) {
      console.log(help);
      return 0;
    }
    if (options.paths.length === 0) {
      throw new UserError(
        `npm run grade needs to know ${options.merge ? "which reports to merge" : "where the class's submissions are"}.`,
        "Run npm run grade -- submissions --out report. npm run grade -- --help says what else there is.",
      );
    }
    const out = resolve(options.out);
    const all = await findLessons(workbookRoot);
    console.log("");
    const display = new ProgressDisplay(process.stdout, commandOf(args));
    try {
      const graded = options.merge
        ? await mergeReports(
            options.paths.map((path) => resolve(path)),
            out,
          )
        : await gradeClass(await requestOf(options, all, out), display);
      const lessons = lessonsOf(graded, all);
      const gradebook = await writeReport(graded, lessons, all, await courseName(), out);
      display.end();
      const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
      const ending = { notes: graded.notes, kept: graded.kept, report: shown(out) };
      const summary = showClassSummary(gradebook, ending, terminal.columns, lookFor(terminal));
      console.log(summary.join("\n"));
      const isSomething = graded.rows.some(({ exercises }) => Object.keys(exercises).length > 0);
      return isSomething ? 0 : couldNot;
    } finally {
      display.end();
    }
  });
}

async function requestOf(options: GradeOptions, all: readonly Lesson[], out: string) {
  const chosen = new Set(options.exercises.map((name) => whichLesson(name, all)));
  const lessons = chosen.size === 0 ? all : all.filter((lesson) => chosen.has(lesson));
  const { paths, seed, seconds, due, shard } = options;
  const hidden =
    options.hidden === undefined ? new Map() : await findHidden(resolve(options.hidden), all);
  return { paths, out, lessons, all, hidden, seed, seconds, due, shard, startGrader };
}

function lessonsOf({ state }: GradedClass, all: readonly Lesson[]): readonly Lesson[] {
  return state.lessons.map(({ id }) => {
    const lesson = all.find((one) => one.id === id);
    if (lesson !== undefined) return lesson;
    throw new UserError(
      `The reports are about ${id}, and there is no such lesson here.`,
      "Merge them with the workbook that they were made with.",
    );
  });
}

/** What somebody has typed, to be typed again. */
function commandOf(args: readonly string[]): string {
  const quoted = args.map((arg) => (/^[\w./:=@,+-]+$/.test(arg) ? arg : JSON.stringify(arg)));
  return `npm run grade -- ${quoted.join(" ")}`;
}

function shown(path: string): string {
  const way = relative(process.cwd(), path);
  return (way.startsWith("..") ? path : way || ".").split(sep).join("/");
}
