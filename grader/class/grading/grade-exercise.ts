import type { CheckResult, Verdict } from "../../run/verdict.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import type { Behaviour, ExerciseGrade, HiddenChecks } from "../gradebook.ts";
import { dividePoints, sumPoints } from "./divide-points.ts";
import { inShort } from "./in-short.ts";

/** What is asked of an exercise, whatever anybody hands in. */
export interface Asked {
  readonly lesson: Lesson;
  /** Its spec's checks, in order. */
  readonly checks: readonly Pick<CheckResult, "name" | "file">[];
  /** How many hidden checks there are beside them. */
  readonly hidden: number;
}

/** What grading one exercise of one student came to. */
export interface Graded {
  /** Without those of hidden checks. */
  readonly verdict: Verdict;
  /** How many hidden checks were passed; nothing is known of them but that. */
  readonly hiddenPassed: number;
}

/**
 * The grade for one exercise. Its points are divided among the checks by their weights; a hidden
 * check weighs 1. What can't be graded, is as it came, had to be stopped, or passes every check in a
 * way that isn't believed (or beside them throws) gets nothing.
 *
 * @param graded `undefined` when nothing was handed in
 */
export function gradeExercise(
  asked: Asked,
  graded: Graded | undefined,
  seed: number,
): ExerciseGrade {
  const { lesson, checks, hidden } = asked;
  const shares = dividePoints(lesson.points, [
    ...checks.map((check) => weightOf(check, lesson)),
    ...Array.from({ length: hidden }, () => 1),
  ]);
  const verdict = graded?.verdict;
  const counts = verdict !== undefined && isSound(verdict);
  const behaviours = checks.map((check, index): Behaviour => {
    const result = verdict?.checks.find(
      ({ name, file }) => name === check.name && file === check.file,
    );
    const state = result?.state ?? "not run";
    const possible = shares[index] ?? 0;
    return {
      ...check,
      state,
      reason: state === "failed" ? inShort(result?.problem?.message ?? "") : "",
      points: counts && state === "passed" ? possible : 0,
      possible,
    };
  });
  const secret = hiddenChecks(
    shares.slice(checks.length),
    counts ? (graded?.hiddenPassed ?? 0) : 0,
  );
  const points = sumPoints([...behaviours, secret].map((part) => part.points));
  const possible = lesson.points;
  return {
    lesson,
    outcome: verdict?.outcome ?? "missing",
    points,
    possible,
    passed: points * 100 >= possible * lesson.passMark && points > 0,
    behaviours,
    hidden: hidden === 0 ? undefined : secret,
    headline: verdict?.report?.headline,
    also: verdict?.report?.also ?? [],
    reason: reasonOf(verdict, secret),
    seed: verdict?.seed ?? seed,
  };
}

/** The name of a check as weights are given to it, where the exercise has several files. */
function weightOf({ name, file }: Asked["checks"][number], { weights }: Lesson): number {
  const own = file === undefined ? undefined : weights[`${file}: ${name}`];
  return own ?? weights[name] ?? 1;
}

/** False where checks that passed prove nothing. */
export function isSound({
  outcome,
  checks,
  problem,
}: Pick<Verdict, "outcome" | "checks" | "problem">): boolean {
  if (outcome === "solved") return true;
  if (outcome === "ungraded" || problem?.kind === "not-started") return false;
  // Its passes weren't held against what was seen from outside.
  if (problem?.kind === "flooded") return false;
  return checks.some(({ state }) => state !== "passed");
}

function hiddenChecks(shares: readonly number[], passed: number): HiddenChecks {
  const right = Math.min(passed, shares.length);
  return {
    count: shares.length,
    passed: right,
    // Which of them passed isn't told, by a hundredth more or less neither.
    points: sumPoints(shares.slice(0, right)),
    possible: sumPoints(shares),
  };
}

function reasonOf(verdict: Verdict | undefined, { count, passed }: HiddenChecks): string {
  if (verdict === undefined) return "Nothing was handed in that can be graded.";
  if (verdict.outcome === "solved") {
    return passed === count
      ? ""
      : `${count - passed} of ${count} hidden ${count === 1 ? "check" : "checks"} failed.`;
  }
  if (verdict.problem !== undefined) return inShort(verdict.problem.message);
  const headline = verdict.report?.headline;
  if (headline !== undefined) return `${headline.id}: ${headline.sentence}.`;
  const failed = verdict.checks.find(({ problem }) => problem);
  return failed === undefined ? "It isn't solved." : inShort(failed.problem?.message ?? "");
}
