import stringWidth from "string-width";
import { showExhibit } from "../../wire/exhibit.ts";
import type { Paint } from "../../wire/show-difference.ts";
import type { Look } from "../markdown/look.ts";
import { wrapText } from "../markdown/wrap.ts";
import { codeFrame } from "./code-frame.ts";
import type { CheckView, MistakeView, ProblemView, VerdictView } from "./verdict-view.ts";

/** The widest a verdict gets: longer lines are hard to read. */
const widest = 110;
const margin = "  ";
const printedAtMost = 12;

/**
 * The screen a learner reads after grading: what passed, the mistake behind what didn't, the
 * evidence, the place, the next step. Gives its lines; every mark has its meaning without colour.
 */
export function showVerdict(verdict: VerdictView, columns: number, look: Look): string[] {
  const width = Math.min(columns, widest) - 2 * margin.length;
  const blocks = [
    title(verdict, width, look),
    verdict.checks.map((check) => showCheck(check, look)),
    ...reasons(verdict, width, look),
    showPrinted(verdict, width, look),
    footer(verdict, width, look),
  ];
  const lines = blocks.filter((block) => block.length > 0).flatMap((block) => ["", ...block]);
  return [...lines, ""].map((line) => (line === "" ? "" : margin + line));
}

function title(verdict: VerdictView, width: number, look: Look): string[] {
  const { lesson, checks, outcome } = verdict;
  const left = `${String(lesson.number).padStart(2, "0")} · ${lesson.title}`;
  const passed = checks.filter(({ state }) => state === "passed").length;
  const right = {
    solved: `solved · ${lesson.points} points`,
    unsolved: checks.length > 0 ? `${passed} of ${checks.length} checks` : "not solved yet",
    ungraded: "not graded",
  }[outcome];
  const gap = " ".repeat(Math.max(2, width - stringWidth(left) - stringWidth(right)));
  return [look.title(left) + gap + (outcome === "solved" ? look.good(right) : look.bad(right))];
}

function showCheck({ name, state }: CheckView, look: Look): string {
  if (state === "passed") return `${look.good("✓")} ${name}`;
  return state === "failed" ? look.bad(`✗ ${name}`) : `- ${name} (not run)`;
}

/** Everything that explains why the submission isn't solved, the most telling first. */
function reasons(verdict: VerdictView, width: number, look: Look): string[][] {
  const { headline, problem, exhibit, checks, refused } = verdict;
  const [elsewhere] = refused;
  if (elsewhere !== undefined) return [wrapText(elsewhere, width).map(look.strong)];
  const thrown = problem ?? checks.find((check) => check.problem?.thrown)?.problem;
  const error = thrown ? [showProblem(thrown, width, look)] : [];
  const mistake = headline ? [showMistake(headline, verdict, width, look)] : [];
  // An error that the API answered is the mistake's doing; any other comes before it.
  const isRefusal = exhibit?.kind === "wire" && exhibit.refusal !== undefined;
  const main = isRefusal ? [...mistake, ...error] : [...error, ...mistake];
  const rest = distinct(
    checks.flatMap((check) =>
      check.explained || check.problem?.thrown ? [] : (check.problem ?? []),
    ),
  );
  const more = problem ? [] : rest.slice(0, main.length > 0 ? 1 : 2);
  return [...main, ...more.map((one) => showProblem(one, width, look))];
}

function showMistake(
  mistake: MistakeView,
  { exhibit, also }: VerdictView,
  width: number,
  look: Look,
): string[] {
  const paint: Paint = { unwanted: look.bad, missing: look.good, quiet: look.label };
  const evidence = exhibit ? showExhibit(exhibit, width - 2, paint).map((line) => `  ${line}`) : [];
  const others = also.flatMap(({ id, sentence }) => wrapText(`also ${id}: ${sentence}`, width));
  return [
    ...wrapText(`${mistake.id}: ${mistake.sentence}`, width).map(look.strong),
    ...(evidence.length > 0 ? ["", ...evidence] : []),
    ...(others.length > 0 ? ["", ...others] : []),
    "",
    ...wrapText(mistake.advice, width),
  ];
}

function showProblem({ message, place }: ProblemView, width: number, look: Look): string[] {
  const [first = "", ...rest] = message.split("\n");
  const lines = [...wrapText(first, width).map(look.strong), ...rest];
  if (place === undefined) return lines;
  return [
    ...lines,
    look.label(`${place.file}:${place.line}`),
    "",
    ...codeFrame(place.source, place, look).map((line) => `  ${line}`),
  ];
}

function showPrinted({ printed, outcome }: VerdictView, width: number, look: Look): string[] {
  if (outcome === "solved" || printed.length === 0) return [];
  const shown = printed.slice(0, printedAtMost);
  const more = printed.length - shown.length;
  return [
    look.label("your code printed"),
    ...shown.map((line) => `  ${line.length > width - 2 ? `${line.slice(0, width - 3)}…` : line}`),
    ...(more > 0 ? [look.label(`  … ${more} more lines`)] : []),
  ];
}

function footer(verdict: VerdictView, width: number, look: Look): string[] {
  if (verdict.outcome === "solved") return [];
  const { headline, lesson, file, again } = verdict;
  const read = headline?.lesson ?? lesson.number;
  const steps: [string, string][] = [
    [file, ""],
    [again, "grades it again"],
    [`npm run lesson ${read}`, headline ? "explains how to avoid this" : "is the lesson to it"],
  ];
  const column = Math.max(...steps.map(([command]) => stringWidth(command)));
  return steps
    .map(([command, what]) => command + " ".repeat(column - stringWidth(command) + 3) + what)
    .map((line) => look.strong(line.trimEnd().slice(0, width + 20)));
}

/** Each sentence once: several checks may find fault with the same thing. */
function distinct(problems: readonly ProblemView[]): readonly ProblemView[] {
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}
