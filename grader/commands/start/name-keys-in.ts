import { nameKeys } from "../../report/start/name-keys.ts";
import type { ProblemView, VerdictView } from "../../report/verdict/verdict-view.ts";

/** A verdict that names keys instead of the commands that do the same. */
export function nameKeysIn(verdict: VerdictView): VerdictView {
  const named = (problem: ProblemView | undefined) =>
    problem && { ...problem, message: nameKeys(problem.message) };
  const checks = verdict.checks.map((check) => ({ ...check, problem: named(check.problem) }));
  return { ...verdict, problem: named(verdict.problem), checks };
}
