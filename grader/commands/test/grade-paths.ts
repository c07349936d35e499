import { readTerminal } from "../../report/terminal.ts";
import { Grader } from "../../run/grader.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { closeSoon } from "./close-soon.ts";
import { findSubmission } from "./find-submission.ts";
import type { TestArguments } from "./read-arguments.ts";
import { note, showGraded } from "./show-graded.ts";
import { typeNotes } from "./type-notes.ts";

/** So many submissions get a context each; more share one with some others, to be done sooner. */
const few = 3;
const together = 12;

/** Grades each path and prints its verdict; gives the worst exit code. */
export async function gradePaths(
  paths: readonly string[],
  { seed, seconds, args }: Omit<TestArguments, "paths"> & { args: string[] },
): Promise<number> {
  const [grader, lessons] = await Promise.all([
    Grader.start({ seed, seconds }),
    findLessons(workbookRoot),
  ]);
  try {
    const submissions = paths.map((path) => findSubmission(path, lessons));
    const verdicts = await grader.grade(submissions, {
      share: submissions.length > few ? together : 1,
    });
    const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
    for (const verdict of verdicts) {
      console.log(showGraded(await note(verdict), lessons, terminal).join("\n"));
    }
    const [only, ...more] = verdicts;
    if (only && more.length === 0) print(await typeNotes(only, terminal.columns));
    return Math.max(...verdicts.map(({ outcome }) => exitCodes[outcome]));
  } finally {
    await closeSoon(grader);
  }
}

function print(lines: readonly string[]): void {
  if (lines.length > 0) console.log(lines.join("\n"));
}

const exitCodes = { solved: 0, unsolved: 1, ungraded: 2 } as const;
