import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Submission } from "../run/submission.ts";
import type { Verdict } from "../run/verdict.ts";
import type { ClassGrader } from "./class-request.ts";
import { problemSaying, verdictWith } from "./verdicts-for-tests.ts";

/** Judges at a glance: a file that says WRONG fails, one with a TODO is as it came. */
export class QuickGrader implements ClassGrader {
  /** What it has graded. */
  readonly seen: Submission[] = [];
  /** With what seeds it was started. */
  readonly seeds: (number | undefined)[] = [];
  readonly #stopAfter: number;

  /** @param stopAfter so many gradings, then it throws, as if somebody had pulled the plug */
  constructor(stopAfter = Number.POSITIVE_INFINITY) {
    this.#stopAfter = stopAfter;
  }

  async grade(submissions: readonly Submission[]): Promise<Verdict[]> {
    if (this.seen.length >= this.#stopAfter) throw new Error("pulled the plug");
    this.seen.push(...submissions);
    return Promise.all(submissions.map(judge));
  }

  async close(): Promise<void> {}
}

async function judge(submission: Submission): Promise<Verdict> {
  const { lesson, folder, spec } = submission;
  const text = await readFile(join(folder, "chatbot.ts"), "utf8");
  const state = /WRONG|TODO/.test(text) ? "failed" : "passed";
  const checks: Parameters<typeof verdictWith>[1] =
    spec === undefined ? { exports: "passed", remembers: state } : { secret: state };
  const untouched = problemSaying("This is the exercise as it came.", "not-started");
  return verdictWith(lesson, checks, {
    submission,
    problem: text.includes("TODO") ? untouched : undefined,
  });
}
