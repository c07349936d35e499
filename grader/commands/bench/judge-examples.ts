import { relative } from "node:path";
import { Grader } from "../../run/grader.ts";
import { findFixtures, judgeFixtures } from "../../run/judge-fixtures.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import { workbookRoot } from "../../workbook/root.ts";

/** What came of judging all fixtures. */
export interface Judged {
  readonly count: number;
  /** Those that were judged otherwise than the names of their folders say. */
  readonly unexpected: readonly string[];
}

/** Judges every fixture with one grader, as `npm test` does. */
export async function judgeExamples(): Promise<Judged> {
  const fixtures = findFixtures(await findLessons(workbookRoot));
  const grader = await Grader.start();
  const misjudged = await judgeFixtures(fixtures, grader);
  await grader.close();
  return {
    count: fixtures.length,
    unexpected: misjudged.map(({ folder }) => relative(workbookRoot, folder)),
  };
}
