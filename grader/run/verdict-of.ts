import { basename } from "node:path";
import type { SerializedError, TestCase, TestModule } from "vitest/node";
import { notStarted } from "../mistakes/not-started.ts";
import { doubtOf, withDoubt } from "./doubt-of.ts";
import type { Seen } from "./evidence.ts";
import { expectedChecks } from "./expected-checks.ts";
import { flooded } from "./grading-thread.ts";
import { problemOf, strayProblem } from "./problem-of.ts";
import type { Report } from "./report.ts";
import { named } from "./report-on.ts";
import { type Submission, specOf } from "./submission.ts";
import type { CheckResult, Problem, Verdict } from "./verdict.ts";

/** Everything that is known when a submission was run. */
export interface Outcome {
  readonly submission: Submission;
  /** What inspecting its files has found. */
  readonly problems: readonly Problem[];
  /** The spec as vitest ran it; `undefined` when it never came to its end. */
  readonly module: TestModule | undefined;
  /** What was seen from outside the submission's context; `undefined` when it never came to its end. */
  readonly seen: Seen | undefined;
  /** The error by which the thread ended while it ran; `undefined` when it didn't. */
  readonly crash: string | undefined;
  /** Errors that no test was there to catch, of this submission or of others. */
  readonly errors: readonly unknown[];
  readonly seed: number;
}

/** Reads a verdict off what vitest reports. A pass is only believed when every check ran and passed, and what was seen from outside agrees. */
export function verdictOf(outcome: Outcome): Verdict {
  const { submission, problems, module, seen, crash, errors, seed } = outcome;
  const verdict = { submission, seed };
  if (module === undefined || seen === undefined || crash !== undefined) {
    const crashed = problemOfCrash(crash ?? "");
    return { ...verdict, outcome: "unsolved", checks: [], problem: crashed, report: undefined };
  }
  const loading = module.errors()[0];
  const { report } = seen;
  const run = [...module.children.allTests()].map((test) => checkResult(test, submission));
  const absent = problems.filter(({ place }) => place !== undefined);
  const crucial = absent.find((problem) => !run.some((check) => isAbout(check, problem)));
  if (crucial !== undefined) return verdictOnFiles(submission, crucial, seed);
  const checks = run.map((check) => withoutItsFile(check, run, absent));
  const everywhere = sameProblem(checks);
  if ((loading !== undefined && checks.length === 0) || everywhere !== undefined) {
    const whole = everywhere ?? problemOf(loading ?? { message: "" }, submission);
    const outcome = whole.kind === "syntax" || whole.kind === "import" ? "ungraded" : "unsolved";
    // A list of checks that all failed for one and the same reason says nothing.
    return { ...verdict, outcome, checks: [], problem: whole, report };
  }
  if (report?.flooded) return { ...verdict, outcome: "unsolved", checks, problem: flood, report };
  const stray = strayError(module, errors, submission);
  const passed =
    checks.length > 0 && checks.every(({ state }) => state === "passed") && module.ok();
  const doubt = passed && stray === undefined ? doubtOf(seen.evidence, submission) : undefined;
  const solved = passed && stray === undefined && doubt === undefined;
  const problem = problems.find(({ kind }) => kind === "not-started");
  if (problem !== undefined && !solved) {
    return { ...verdict, outcome: "unsolved", checks, problem, report: unstarted(report) };
  }
  const believed = passed
    ? checks
    : checks.map((check) => withDoubt(check, seen.evidence, expectedChecks(specOf(submission))));
  return {
    ...verdict,
    outcome: solved ? "solved" : "unsolved",
    checks: believed,
    problem: stray ?? doubt,
    report,
  };
}

/** The verdict on a submission that has nothing to run. */
export function verdictOnFiles(
  submission: Submission,
  problem: Problem | undefined,
  seed: number,
): Verdict {
  return { submission, outcome: "ungraded", checks: [], problem, report: undefined, seed };
}

/**
 * The verdict on a submission that had to be stopped.
 *
 * @param stopped after how many seconds, and in which check; `undefined` while the file was being loaded
 */
export function endlessVerdict(
  submission: Submission,
  { seconds, check }: { readonly seconds: number; readonly check: string | undefined },
  seed: number,
): Verdict {
  const problem: Problem = {
    kind: "endless",
    message: `Your code never came to an end, and was stopped after ${seconds} s ${check === undefined ? "while it was being loaded" : `in the check "${check}"`}. Look for a loop whose condition stays true, and for a request that is sent again and again.`,
    place: undefined,
  };
  return { submission, outcome: "unsolved", checks: [], problem, report: undefined, seed };
}

const flood: Problem = {
  kind: "flooded",
  message:
    "Your code printed more than a million characters, and was stopped. Look for a console.log in a loop that goes on too long.",
  place: undefined,
};

function checkResult(test: TestCase, submission: Submission): CheckResult {
  const result = test.result();
  const state =
    result.state === "passed" ? "passed" : result.state === "failed" ? "failed" : "not run";
  const error = result.errors?.[0];
  const problem = state === "failed" && error ? problemOf(error, submission) : undefined;
  return { name: test.name, file: fileOf(test), state, problem };
}

/** The file a check is about: the spec puts the checks of one file under its name. */
function fileOf({ parent }: TestCase): string | undefined {
  return parent.type === "suite" && parent.name.endsWith(".ts") ? parent.name : undefined;
}

/** True when a check is about the file that isn't there, or is empty. */
function isAbout({ file }: CheckResult, { place }: Problem): boolean {
  return file !== undefined && place !== undefined && basename(place.file) === file;
}

/** A check whose file is missing or empty: the first of them says so, the others weren't run. */
function withoutItsFile(
  check: CheckResult,
  checks: readonly CheckResult[],
  absent: readonly Problem[],
): CheckResult {
  const problem = absent.find((problem) => isAbout(check, problem));
  if (problem === undefined) return check;
  return check === checks.find(({ file }) => file === check.file)
    ? { ...check, state: "failed", problem }
    : { ...check, state: "not run", problem: undefined };
}

function unstarted(report: Report | undefined): Report | undefined {
  return report && { ...report, headline: named(notStarted), also: [], exhibit: undefined };
}

function problemOfCrash(reason: string): Problem {
  if (reason === flooded) return flood;
  const message = `Your code was cut off before the checks were done. ${reason}`.trim();
  return { kind: "crashed", message, place: undefined };
}

/** What made every check fail, where it was one and the same thing: the file can't be loaded. */
function sameProblem(checks: readonly CheckResult[]): Problem | undefined {
  const [first] = checks;
  const problem = first?.problem;
  const same = checks.every((check) => check.problem?.message === problem?.message);
  return problem?.kind !== "mistake" && same ? problem : undefined;
}

/** An error that this submission let slip: a promise that was rejected with nobody waiting for it. */
function strayError(
  module: TestModule,
  errors: readonly unknown[],
  submission: Submission,
): Problem | undefined {
  const own = errors.filter(isError).find((error) => error.VITEST_TEST_PATH === module.moduleId);
  return own && strayProblem(own, submission);
}

function isError(error: unknown): error is SerializedError & { VITEST_TEST_PATH?: string } {
  return typeof error === "object" && error !== null && "message" in error;
}
