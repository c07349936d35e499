import { join, relative } from "node:path";
import { Grader, type GraderOptions } from "../../../run/grader.ts";
import { findFixtures, together } from "../../../run/judge-fixtures.ts";
import type { Submission } from "../../../run/submission.ts";
import type { Verdict } from "../../../run/verdict.ts";
import { workbookRoot } from "../../../workbook/root.ts";
import type { Trial } from "../trial.ts";

/**
 * Grades every example three times: among many, alone by a grader that is warm, as `npm start` and
 * `npm run watch` do on every save, and in a closed process, as a class is graded. All have to come
 * to the same verdict, check by check.
 */
export const alone: Trial = {
  name: "alone",
  async attempt(lessons) {
    const all = findFixtures(lessons);
    const closed = await gradeOnce(all, { seed: 1, closed: join(workbookRoot, "fixtures") });
    const grader = await Grader.start({ seed: 1 });
    const complaints: string[] = [];
    const differ = { alone: 0, closed: 0 };
    try {
      const verdicts = await grader.grade(all, { share: together });
      for (const [index, fixture] of all.entries()) {
        const [verdict] = await grader.grade([fixture]);
        const among = shorten(verdicts[index]);
        const others = { alone: shorten(verdict), closed: shorten(closed[index]) };
        for (const way of ["alone", "closed"] as const) {
          if (others[way] === among) continue;
          differ[way] += 1;
          const path = relative(workbookRoot, fixture.folder);
          complaints.push(`${path}: ${way} ${others[way]}, among many ${among}`);
        }
      }
    } finally {
      await grader.close();
    }
    const of = all.length;
    const figures = [
      { what: "same verdict on a save", held: of - differ.alone, of },
      { what: "same verdict in a closed process", held: of - differ.closed, of },
    ];
    return { figures, complaints };
  },
};

async function gradeOnce(all: readonly Submission[], options: GraderOptions) {
  const grader = await Grader.start(options);
  try {
    return await grader.grade(all, { share: together });
  } finally {
    await grader.close();
  }
}

/** A verdict without what differs in wording or time. */
function shorten(verdict: Verdict | undefined): string {
  if (verdict === undefined) return "no verdict";
  const { outcome, report, checks } = verdict;
  const states = checks.map(({ name, state }) => `${name} ${state}`);
  return [outcome, report?.headline?.id, ...states].join("; ");
}
