import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { showExhibit } from "../../wire/exhibit.ts";
import type { Paint } from "../../wire/show-difference.ts";
import type { Look } from "../markdown/look.ts";
import { wrapText } from "../markdown/wrap.ts";
import { cutLine } from "./code-frame.ts";
import { showProblem } from "./show-problem.ts";
import type { CheckView, MistakeView, ProblemView, VerdictView } from "./verdict-view.ts";

/** The widest a verdict gets: longer lines are hard to read. */
const widest = 110;
const margin = "  ";
const printedAtMost = 12;
/** The one headline that isn't a mistake: there is nothing to be explained. */
const notStarted = "not-started";

/**
 * The screen a learner reads after grading: what passed, the mistake behind what didn't, the
 * evidence, the place, the next step. Gives its lines; every mark has its meaning without colour.
 */
export function showVerdict(verdict: VerdictView, columns: number, look: Look): string[] {
  const width = Math.min(columns, widest) - 2 * margin.length;
  const blocks = [
    title(verdict, width, look),
    showChecks(verdict.checks, width, look),
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
    unsolved: passed < checks.length ? `${passed} of ${checks.length} checks` : "not solved yet",
    ungraded: "not graded",
  }[outcome];
  const gap = " ".repeat(Math.max(2, width - stringWidth(left) - stringWidth(right)));
  return [look.title(left) + gap + (outcome === "solved" ? look.good(right) : look.bad(right))];
}

/** The checks that were run, one by one, under the file they are about; the others by their number. */
function showChecks(checks: readonly CheckView[], width: number, look: Look): string[] {
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

/** Everything that explains why the submission isn't solved, the most telling first. */
function reasons(verdict: VerdictView, width: number, look: Look): string[][] {
  const { headline, problem, exhibit, refused } = verdict;
  const checks = ofFirstWrongFile(verdict.checks);
  if (headline?.id === notStarted) return [showMistake(headline, verdict, width, look)];
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
  // What only a property found is shown where nothing plainer was.
  const plain = rest.filter(({ message }) => !message.includes("--seed "));
  const more = problem ? [] : (plain.length > 0 ? plain : rest).slice(0, main.length > 0 ? 1 : 2);
  return [...main, ...more.map((one) => showProblem(one, width, look))];
}

/** Who mends several files mends one after the other: reasons are given for the first that is wrong. */
function ofFirstWrongFile(checks: readonly CheckView[]): readonly CheckView[] {
  const wrong = checks.find(({ state }) => state === "failed");
  return checks.filter(({ file }) => file === wrong?.file);
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

function showPrinted({ printed, outcome }: VerdictView, width: number, look: Look): string[] {
  if (outcome === "solved" || printed.length === 0) return [];
  const lines = once(printed);
  const shown = lines.slice(0, printedAtMost);
  const more = lines.length - shown.length;
  return [
    look.label("your code printed"),
    ...shown.map((line) => `  ${cutLine(stripVTControlCharacters(line), width - 2)}`),
    ...(more > 0 ? [look.label(`  … ${more} more lines`)] : []),
  ];
}

/** Several checks may have made the code print the same: then once is enough to read. */
function once(lines: readonly string[]): readonly string[] {
  for (let length = 1; length <= lines.length / 2; length += 1) {
    const repeats = lines.length % length === 0;
    if (repeats && lines.every((line, index) => line === lines[index % length])) {
      return lines.slice(0, length);
    }
  }
  return lines;
}

function footer(verdict: VerdictView, width: number, look: Look): string[] {
  if (verdict.outcome === "solved") return [];
  const { headline, lesson, file, again, hint } = verdict;
  const explains = headline !== undefined && headline.id !== notStarted;
  const read = explains ? headline.lesson : lesson.number;
  const commands: [string, string][] = [
    [again, "grades it again"],
    ...(hint === undefined ? [] : [[hint, "shows a hint"] as [string, string]]),
    [`npm run lesson ${read}`, explains ? "explains how to avoid this" : "is the lesson about it"],
  ];
  const column = Math.max(...commands.map(([command]) => stringWidth(command))) + 3;
  const fits = commands.every(([, what]) => column + stringWidth(what) <= width);
  const lines = commands.map(([command, what]) =>
    fits
      ? look.strong(command) + " ".repeat(column - stringWidth(command)) + what
      : look.strong(command),
  );
  return [look.strong(file), ...lines];
}

/** Each sentence once, with its first evidence: several checks may find fault with the same thing. */
function distinct(problems: readonly ProblemView[]): readonly ProblemView[] {
  const sentences = new Map<string, ProblemView>();
  for (const problem of problems) {
    const sentence = problem.message.split("\n")[0] ?? "";
    if (!sentences.has(sentence)) sentences.set(sentence, problem);
  }
  return [...sentences.values()];
}
