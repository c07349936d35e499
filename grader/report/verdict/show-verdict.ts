import { showExhibit } from "../../wire/exhibit.ts";
import type { Paint } from "../../wire/show-difference.ts";
import type { Look } from "../markdown/look.ts";
import { wrapText } from "../markdown/wrap.ts";
import { titleLine } from "../title-line.ts";
import { notStarted, reasonsOf } from "./reasons.ts";
import { showCommands } from "./show-commands.ts";
import { showPrinted } from "./show-printed.ts";
import { showProblem } from "./show-problem.ts";
import type { CheckView, MistakeView, VerdictView } from "./verdict-view.ts";

/** The widest a verdict gets: longer lines are hard to read. */
const widest = 110;
const margin = "  ";
/**
 * The screen a learner reads after grading: what passed, the mistake behind what didn't, and the
 * evidence; `showNextStep` is its end, as a remark that takes time to find may come in between.
 * Gives its lines; every mark has its meaning without colour.
 */
export function showFindings(verdict: VerdictView, columns: number, look: Look): string[] {
  const width = widthIn(columns);
  return stack([
    title(verdict, width, look),
    showChecks(verdict.checks, width, look),
    ...showReasons(verdict, width, look),
    showPrinted(verdict, width, look),
  ]);
}

/** The last part of the screen: what else was noticed, the place, what to type next. */
export function showNextStep(
  verdict: VerdictView,
  remarks: readonly string[],
  columns: number,
  look: Look,
): string[] {
  const width = widthIn(columns);
  const noticed = remarks.flatMap((remark) => wrapText(remark, width));
  return [...stack([noticed, showCommands(verdict, width, look)]), ""];
}

function widthIn(columns: number): number {
  return Math.min(columns, widest) - 2 * margin.length;
}

/** Blocks one below the other, a blank line above each. */
function stack(blocks: readonly (readonly string[])[]): string[] {
  const lines = blocks.filter((block) => block.length > 0).flatMap((block) => ["", ...block]);
  return lines.map((line) => (line === "" ? "" : margin + line));
}

function title(verdict: VerdictView, width: number, look: Look): string[] {
  const { lesson, outcome } = verdict;
  const left = `${String(lesson.number).padStart(2, "0")} · ${lesson.title}`;
  const right = stateOf(verdict);
  const line = titleLine(left, right, width);
  const paint = outcome === "solved" ? look.good : look.bad;
  return [look.title(left) + line.slice(left.length, line.length - right.length) + paint(right)];
}

/** What a verdict comes to, in a few words: "5 of 12 checks". */
export function stateOf({ lesson, checks, outcome }: VerdictView): string {
  const passed = checks.filter(({ state }) => state === "passed").length;
  return {
    solved: `solved · ${lesson.points} points`,
    unsolved: passed < checks.length ? `${passed} of ${checks.length} checks` : "not solved yet",
    ungraded: "not graded",
  }[outcome];
}

/** The checks that were run, one by one, under the file they are about; the others by their number. */
export function showChecks(checks: readonly CheckView[], width: number, look: Look): string[] {
  const left = checks.filter(({ state }) => state === "not run").length;
  const run = checks.filter(({ state }) => state !== "not run");
  return [
    ...run.flatMap((check, index) => [
      ...(check.file === undefined || check.file === run[index - 1]?.file ? [] : [check.file]),
      ...(check.file === undefined
        ? showCheck(check, width, look)
        : showCheck(check, width - 2, look).map((line) => `  ${line}`)),
    ]),
    ...(left > 0 ? [`- ${left === 1 ? "1 check was" : `${left} checks were`} not run`] : []),
  ];
}

function showCheck({ name, state }: CheckView, width: number, look: Look): string[] {
  const [first = "", ...rest] = wrapText(name, width - 2);
  const paint = state === "passed" ? (line: string) => line : look.bad;
  const mark = state === "passed" ? look.good("✓") : look.bad("✗");
  return [`${mark} ${paint(first)}`, ...rest.map((line) => `  ${paint(line)}`)];
}

/** Everything that explains why the submission isn't solved, block by block, the most telling first. */
export function showReasons(verdict: VerdictView, width: number, look: Look): string[][] {
  const wrong = verdict.checks.find(({ state }) => state === "failed");
  return reasonsOf(verdict).map((reason, index) => {
    switch (reason.kind) {
      case "mistake":
        return showMistake(reason.mistake, verdict, width, look);
      case "problem":
        return [
          // A mistake says itself which of several files makes it.
          ...(index === 0 && wrong?.file !== undefined ? [wrong.file] : []),
          ...showProblem(reason.problem, width, look),
        ];
      case "elsewhere":
        return wrapText(reason.sentence, width).map(look.strong);
      default:
        return reason satisfies never;
    }
  });
}

function showMistake(
  mistake: MistakeView,
  { exhibit, also, headlineFile }: VerdictView,
  width: number,
  look: Look,
): string[] {
  const paint: Paint = { unwanted: look.bad, missing: look.good, quiet: look.label };
  const evidence = exhibit ? showExhibit(exhibit, width - 2, paint).map((line) => `  ${line}`) : [];
  const others = also.flatMap(({ id, sentence }) => wrapText(`also ${id}: ${sentence}`, width));
  const where = headlineFile === undefined || mistake.id === notStarted ? [] : [headlineFile];
  return [
    ...where,
    ...wrapText(`${mistake.id}: ${mistake.sentence}`, width).map(look.strong),
    ...(evidence.length > 0 ? ["", ...evidence] : []),
    ...(others.length > 0 ? ["", ...others] : []),
    "",
    ...wrapText(mistake.advice, width),
  ];
}
