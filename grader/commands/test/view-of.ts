import { existsSync, readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { helpWithError } from "../../report/verdict/help-with-error.ts";
import type { MistakeView, ProblemView, VerdictView } from "../../report/verdict/verdict-view.ts";
import type { Problem, Verdict } from "../../run/verdict.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { stubFiles } from "../../workbook/stub.ts";

/** A verdict as the screen shows it: with paths from the workbook's folder, and the code around a place. */
export function viewOf({
  submission,
  outcome,
  checks,
  problem,
  report,
  seed,
}: Verdict): VerdictView {
  const { lesson, folder } = submission;
  const [file, ...more] = stubFiles(lesson);
  const [wrong] = checks.filter(({ state }) => state === "failed").map((check) => check.file);
  const mend = wrong ?? (more.length === 0 ? file : undefined);
  // Where the first file to be mended is wrong in another way, that comes first.
  const told = report?.file === wrong || problem?.kind === "not-started" ? report : undefined;
  const explained = new Set(report?.explained);
  const own = folder === lesson.exercise;
  const again = `npm test ${own ? `exercises/${String(lesson.number).padStart(2, "0")}` : shown(folder)}`;
  return {
    lesson,
    outcome,
    checks: checks.map((check) => ({
      ...check,
      problem: viewOfProblem(check.problem, again),
      explained: check.file === report?.file && explained.has(check.name),
    })),
    problem: problem?.kind === "not-started" ? undefined : viewOfProblem(problem, again),
    headline: told?.headline && withOwnLesson(told.headline, lesson),
    headlineFile: told?.file,
    also: told?.also ?? [],
    exhibit: told?.exhibit,
    refused: report?.refused ?? [],
    printed: report?.printed ? report.printed.trimEnd().split(/\r?\n/) : [],
    file: mend === undefined ? shown(folder) : `${shown(folder)}/${mend}`,
    again,
    hint: own ? `npm run hint ${lesson.number}` : undefined,
    seed,
  };
}

/** A mistake with the lesson to read about it: that of the exercise, where it names it itself. */
function withOwnLesson(mistake: MistakeView, { number, file }: Lesson): MistakeView {
  const namesIt = existsSync(file) && readFileSync(file, "utf8").includes(`\`${mistake.id}\``);
  return { ...mistake, lesson: namesIt ? number : Math.min(mistake.lesson, number) };
}

function viewOfProblem(problem: Problem | undefined, again: string): ProblemView | undefined {
  if (problem === undefined) return undefined;
  const { place, kind } = problem;
  const source = place && existsSync(place.file) ? readFileSync(place.file, "utf8") : undefined;
  const line = (place && source?.split(/\r?\n/)[place.line - 1]) ?? "";
  const help =
    kind === "thrown" ? helpWithError(problem.message, { line, source: source ?? "" }) : undefined;
  const message = help === undefined ? problem.message : `${problem.message}\n${help}`;
  return {
    // The same conversation comes again with the whole line to type.
    message: message.replace(/: (--seed \d+)$/m, `:\n  ${again} -- $1`),
    thrown: kind !== "mistake",
    place:
      place && source !== undefined && source.trim() !== ""
        ? { ...place, file: shown(place.file), source }
        : undefined,
  };
}

/** A path as the learner would type it in the workbook's folder. */
function shown(path: string): string {
  return relative(workbookRoot, path).split(sep).join("/");
}
