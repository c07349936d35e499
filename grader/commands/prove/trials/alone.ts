import { relative } from "node:path";
import { Grader } from "../../../run/grader.ts";
import { findFixtures, together } from "../../../run/judge-fixtures.ts";
import type { Verdict } from "../../../run/verdict.ts";
import { workbookRoot } from "../../../workbook/root.ts";
import type { Trial } from "../trial.ts";

/**
 * Grades every example twice: among many, and alone by a grader that is warm, as `npm start` and
 * `npm run watch` do on every save. Both have to come to the same verdict, check by check.
 */
export const alone: Trial = {
  name: "alone",
  async attempt(lessons) {
    const all = findFixtures(lessons);
    const grader = await Grader.start({ seed: 1 });
    const complaints: string[] = [];
    try {
      const verdicts = await grader.grade(all, { share: together });
      for (const [index, fixture] of all.entries()) {
        const [verdict] = await grader.grade([fixture]);
        const [inShort, among] = [verdict, verdicts[index]].map(shorten);
        if (inShort === among) continue;
        const path = relative(workbookRoot, fixture.folder);
        complaints.push(`${path}: alone ${inShort}, among many ${among}`);
      }
    } finally {
      await grader.close();
    }
    const held = all.length - complaints.length;
    return { figures: [{ what: "same verdict on a save", held, of: all.length }], complaints };
  },
};

/** A verdict without what differs in wording or time. */
function shorten(verdict: Verdict | undefined): string {
  if (verdict === undefined) return "no verdict";
  const { outcome, report, checks } = verdict;
  const states = checks.map(({ name, state }) => `${name} ${state}`);
  return [outcome, report?.headline?.id, ...states].join("; ");
}
