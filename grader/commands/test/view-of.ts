import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { helpWithError } from "../../report/verdict/help-with-error.ts";
import type { MistakeView, ProblemView, VerdictView } from "../../report/verdict/verdict-view.ts";
import type { NamedMistake } from "../../run/report.ts";
import type { Problem, Verdict } from "../../run/verdict.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { lessonCalled } from "../../workbook/lesson-called.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { stubFiles, stubOf } from "../../workbook/stub.ts";

/**
 * A verdict as the screen shows it: with paths from the workbook's folder, and the code around a place.
 *
 * @param lessons all there are, as a mistake is explained in another than the exercise's
 * @param desk the folder the files are said to stand in, where that isn't the submission's: what a
 *   student is told of an upload is about their own exercise
 */
export function viewOf(
  { submission, outcome, checks, problem, report, seed }: Verdict,
  lessons: readonly Lesson[],
  desk: string = submission.folder,
): VerdictView {
  const { lesson, folder } = submission;
  const show = (path: string) => shown(join(desk, relative(folder, path)));
  const [file, ...more] = stubFiles(lesson);
  const [wrong] = checks.filter(({ state }) => state === "failed").map((check) => check.file);
  const mend = wrong ?? (more.length === 0 ? file : undefined);
  // Where the first file to be mended is wrong in another way, that comes first.
  const told = report?.file === wrong || problem?.kind === "not-started" ? report : undefined;
  const explained = new Set(report?.explained);
  const own = desk === lesson.exercise;
  // Where each file is graded for itself, each is to be worked on.
  const given = checks.some((check) => check.file !== undefined) ? undefined : lesson;
  const again = `npm test ${own ? `exercises/${String(lesson.number).padStart(2, "0")}` : shown(desk)}`;
  const viewed = (one: Problem | undefined) => viewOfProblem(one, { again, given, show });
  return {
    lesson,
    outcome,
    checks: checks.map((check) => ({
      ...check,
      problem: viewed(check.problem),
      explained: check.file === report?.file && explained.has(check.name),
    })),
    problem: problem?.kind === "not-started" ? undefined : viewed(problem),
    headline: told?.headline && withNumber(told.headline, lesson, lessons),
    headlineFile: told?.file,
    also: told?.also.map((mistake) => withNumber(mistake, lesson, lessons)) ?? [],
    exhibit: told?.exhibit,
    refused: report?.refused ?? [],
    printed: report?.printed ? report.printed.trimEnd().split(/\r?\n/) : [],
    file: mend === undefined ? shown(desk) : `${shown(desk)}/${mend}`,
    again,
    hint: own ? `npm run hint ${lesson.number}` : undefined,
    seed,
  };
}

/**
 * A mistake with the lesson to read about it: that of the exercise, where it names it itself, or
 * where the one that teaches the cure is still to come or isn't in this course.
 */
function withNumber(
  mistake: NamedMistake,
  { number, file }: Lesson,
  lessons: readonly Lesson[],
): MistakeView {
  const namesIt = existsSync(file) && readFileSync(file, "utf8").includes(`\`${mistake.id}\``);
  const cure = namesIt ? undefined : lessonCalled(mistake.lesson, lessons);
  return { ...mistake, lesson: Math.min(cure?.number ?? number, number) };
}

/** What a problem is shown with. */
interface Around {
  /** What to type to have the submission graded again. */
  readonly again: string;
  /** The lesson, where files of its exercise are there to be used as they came. */
  readonly given: Lesson | undefined;
  /** Gives a path as it is shown. */
  show(path: string): string;
}

function viewOfProblem(
  problem: Problem | undefined,
  { again, given, show }: Around,
): ProblemView | undefined {
  if (problem === undefined) return undefined;
  const { place, kind } = problem;
  const source = place && existsSync(place.file) ? readFileSync(place.file, "utf8") : undefined;
  const line = (place && source?.split(/\r?\n/)[place.line - 1]) ?? "";
  const help =
    kind === "thrown" ? helpWithError(problem.message, { line, source: source ?? "" }) : undefined;
  const came = given !== undefined && place !== undefined && isAsItCame(place.file, given);
  const where = `It was thrown in ${basename(place?.file ?? "")}, which came with the exercise. What did your file give it?`;
  const message = [problem.message, help ?? [], came ? where : []].flat().join("\n");
  return {
    // The same conversation comes again with the whole line to type.
    message: message.replace(/: (--seed \d+)$/m, `:\n  ${again} -- $1`),
    thrown: kind !== "mistake",
    place:
      place && !came && source !== undefined && source.trim() !== ""
        ? { ...place, file: show(place.file), source }
        : undefined,
  };
}

/** True for a file of an exercise of several that nothing was done to. */
function isAsItCame(file: string, lesson: Lesson): boolean {
  const stub = join(stubOf(lesson), basename(file));
  const bare = (path: string) => readFileSync(path, "utf8").replaceAll(/\s+/g, "");
  const isThere = [file, stub].every((path) => existsSync(path));
  return stubFiles(lesson).length > 1 && isThere && bare(file) === bare(stub);
}

/** A path as the learner would type it in the workbook's folder. */
function shown(path: string): string {
  return relative(workbookRoot, path).split(sep).join("/");
}
