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
    const all = await gradeBatch(batch, grader);
    const gradings = await Promise.all(
      batch.map(async ({ id }, index) => {
        const [verdict, ...secret] = all[index] ?? [];
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

/**
 * The verdicts on each job: by its exercise's spec, then by the hidden ones. Two specs on the same
 * files never run at a time: in one context the second would find the files loaded already, with
 * all that the first has said to them in their history.
 */
async function gradeBatch(
  batch: readonly Job[],
  grader: Pick<ClassGrader, "grade">,
): Promise<readonly (readonly Verdict[])[]> {
  const verdicts: Verdict[][] = batch.map(() => []);
  const most = Math.max(...batch.map(({ hidden }) => hidden.length));
  for (let round = 0; round <= most; round += 1) {
    const asked = batch.flatMap(({ lesson, folder, hidden }, index) => {
      const spec = [undefined, ...hidden][round];
      return round > hidden.length ? [] : [{ index, submission: { lesson, folder, spec } }];
    });
    const given = await grader.grade(
      asked.map(({ submission }) => submission),
      { share },
    );
    for (const [at, { index }] of asked.entries()) {
      const verdict = given[at];
      if (verdict !== undefined) verdicts[index]?.push(verdict);
    }
  }
  return verdicts;
}

/** How many checks were passed, of verdicts that can be believed. */
function passedIn(verdicts: readonly Verdict[]): number {
  return verdicts
    .filter(isSound)
    .flatMap(({ checks }) => checks)
    .filter(({ state }) => state === "passed").length;
}
