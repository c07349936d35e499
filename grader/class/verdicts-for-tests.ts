import type { CheckResult, Problem, Verdict } from "../run/verdict.ts";
import type { Lesson } from "../workbook/lesson.ts";

/** A verdict on a submission that lies nowhere: each check as its name and its state. */
export function verdictWith(
  lesson: Lesson,
  checks: Readonly<Record<string, CheckResult["state"]>>,
  more: Partial<Verdict> = {},
): Verdict {
  const results = Object.entries(checks).map(([name, state]): CheckResult => {
    const problem = state === "failed" ? problemSaying(`${name} is wrong.\n\n  a wire`) : undefined;
    return { name, file: undefined, state, problem };
  });
  return {
    submission: { lesson, folder: "/nowhere" },
    outcome: results.every(({ state }) => state === "passed") ? "solved" : "unsolved",
    checks: results,
    problem: undefined,
    report: undefined,
    seed: 7,
    ...more,
  };
}

/** A problem of that kind. */
export function problemSaying(message: string, kind: Problem["kind"] = "mistake"): Problem {
  return { kind, message, place: undefined };
}
