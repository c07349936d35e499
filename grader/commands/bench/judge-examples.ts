import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { Grader } from "../../run/grader.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import { workbookRoot } from "../../workbook/root.ts";

/** What came of judging all examples. */
export interface Judged {
  readonly count: number;
  /** The examples that were judged otherwise than the name of their folder says. */
  readonly unexpected: readonly string[];
}

/** Grades every right and every wrong example in `fixtures/` with one grader. */
export async function judgeExamples(): Promise<Judged> {
  const lessons = await findLessons(workbookRoot);
  const sorts = lessons.flatMap((lesson) => ["right", "wrong"].map((sort) => ({ lesson, sort })));
  const submissions = await Promise.all(
    sorts.map(async ({ lesson, sort }) => {
      const folder = join(workbookRoot, "fixtures", lesson.id, sort);
      const names = await readdir(folder).catch((): string[] => []);
      return names.map((name) => ({ lesson, sort, folder: join(folder, name) }));
    }),
  ).then((lists) => lists.flat());
  const grader = await Grader.start();
  const verdicts = await grader.grade(submissions);
  await grader.close();
  const unexpected = submissions.filter(
    ({ sort }, index) => (verdicts[index]?.outcome === "solved") !== (sort === "right"),
  );
  return {
    count: submissions.length,
    unexpected: unexpected.map(({ folder }) => relative(workbookRoot, folder)),
  };
}
