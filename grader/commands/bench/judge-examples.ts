// Judges every fixture in one go, as `npm test` does, in a process of its own, and prints how many
// there were and which were judged wrongly.
import { relative } from "node:path";
import { Grader } from "../../run/grader.ts";
import { findFixtures, judgeFixtures } from "../../run/judge-fixtures.ts";
import { warmUp } from "../../run/warm-threads.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import { workbookRoot } from "../../workbook/root.ts";

/** What came of judging all fixtures. */
export interface Judged {
  readonly count: number;
  /** Those that were judged otherwise than the names of their folders say. */
  readonly unexpected: readonly string[];
}

warmUp(2);
const fixtures = findFixtures(await findLessons(workbookRoot));
const grader = await Grader.start();
const misjudged = await judgeFixtures(fixtures, grader);
await grader.close();
const judged: Judged = {
  count: fixtures.length,
  unexpected: misjudged.map(({ folder }) => relative(workbookRoot, folder)),
};
console.log(JSON.stringify(judged));
// vitest wants to say with it that a test has failed, as it should for wrong examples.
process.exitCode = 0;
