import type { Submission } from "../../run/submission.ts";
import type { Verdict } from "../../run/verdict.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import type { ClassGrader } from "../class-request.ts";
import type { GradingStore, KeptGrading } from "../store/grading-store.ts";
import { toPortable } from "../store/portable-verdict.ts";
import { isSound } from "./grade-exercise.ts";

/** Files that are to be graded. */
export interface Job {
  /** Names all that the verdict depends on. */
  readonly id: string;
  readonly lesson: Lesson;
  readonly folder: string;
  /** The hidden specs of the lesson. */
  readonly hidden: readonly string[];
}

/**
 * So many are graded between two times that verdicts are kept: few at first, so that there is soon
 * something to see, then as many as two processors do in some seconds.
 */
const batches = { first: 8, next: 100 };
/** So many may run one after the other in one context. */
const share = 50;

/**
 * Grades jobs and keeps the verdicts, some at a time: no more of them is ever in memory.
 *
 * @param onGraded is told about each batch when its verdicts are kept
 */
export async function gradeJobs(
  jobs: readonly Job[],
  grader: Pick<ClassGrader, "grade">,
  store: GradingStore,
  onGraded: (gradings: readonly KeptGrading[]) => void,
): Promise<void> {
  let size: number = batches.first;
  for (let start = 0; start < jobs.length; ) {
    const batch = jobs.slice(start, start + size);
    const submissions = batch.map(({ lesson, folder, hidden }) =>
      [undefined, ...hidden].map((spec): Submission => ({ lesson, folder, spec })),
    );
    const verdicts = await grader.grade(submissions.flat(), { share });
    const gradings = await Promise.all(
      batch.map(async ({ id, hidden }) => {
        const [verdict, ...secret] = verdicts.splice(0, 1 + hidden.length);
        if (verdict === undefined) throw new Error("The grader gave no verdict.");
        const grading = { verdict: toPortable(verdict), hiddenPassed: passedIn(secret) };
        await store.keep(id, grading);
        return grading;
      }),
    );
    onGraded(gradings);
    start += batch.length;
    size = batches.next;
  }
}

/** How many checks were passed, of verdicts that can be believed. */
function passedIn(verdicts: readonly Verdict[]): number {
  return verdicts
    .filter(isSound)
    .flatMap(({ checks }) => checks)
    .filter(({ state }) => state === "passed").length;
}
