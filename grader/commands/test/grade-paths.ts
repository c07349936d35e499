import { lookFor } from "../../report/markdown/look.ts";
import { readTerminal } from "../../report/terminal.ts";
import { showVerdict } from "../../report/verdict/show-verdict.ts";
import { Grader } from "../../run/grader.ts";
import type { Verdict } from "../../run/verdict.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { markSolved } from "../../workbook/progress.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { findSubmission } from "./find-submission.ts";
import { showProgress } from "./show-progress.ts";
import { viewOf } from "./view-of.ts";

/** Grades each path and prints its verdict; gives the worst exit code. */
export async function gradePaths(
  paths: readonly string[],
  { seed, args }: { seed: number | undefined; args: string[] },
): Promise<number> {
  const [grader, lessons] = await Promise.all([Grader.start({ seed }), findLessons(workbookRoot)]);
  try {
    const submissions = paths.map((path) => findSubmission(path, lessons));
    const verdicts = await grader.grade(submissions);
    for (const verdict of verdicts) await print(verdict, lessons, args);
    return Math.max(...verdicts.map(({ outcome }) => exitCodes[outcome]));
  } finally {
    // Nothing is left to be saved, and a thread that hangs would keep the process alive.
    await Promise.race([grader.close(), new Promise((resolve) => setTimeout(resolve, 200))]);
  }
}

const exitCodes = { solved: 0, unsolved: 1, ungraded: 2 } as const;

async function print(verdict: Verdict, lessons: readonly Lesson[], args: string[]): Promise<void> {
  const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
  const look = lookFor(terminal);
  console.log(showVerdict(viewOf(verdict), terminal.columns, look).join("\n"));
  const { lesson, folder } = verdict.submission;
  if (verdict.outcome !== "solved" || folder !== lesson.exercise) return;
  const progress = await markSolved(workbookRoot, lesson.id, lesson.points);
  console.log(showProgress(progress, lessons, look).join("\n"));
}
