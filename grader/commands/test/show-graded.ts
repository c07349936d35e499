import { lookFor } from "../../report/markdown/look.ts";
import type { Terminal } from "../../report/terminal.ts";
import { showVerdict } from "../../report/verdict/show-verdict.ts";
import type { Verdict } from "../../run/verdict.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { markSolved, type Progress } from "../../workbook/progress.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { showProgress } from "./show-progress.ts";
import { viewOf } from "./view-of.ts";

/** A verdict, and the learner's progress where it has brought them further. */
export interface Graded {
  readonly verdict: Verdict;
  readonly progress: Progress | undefined;
}

/**
 * Notes an exercise as solved if the verdict says so. Only the learner's own counts, not a solution
 * or an example.
 */
export async function note(verdict: Verdict): Promise<Graded> {
  const { submission, outcome } = verdict;
  const { lesson, folder } = submission;
  const counts = outcome === "solved" && folder === lesson.exercise;
  const progress = counts ? await markSolved(workbookRoot, lesson.id, lesson.points) : undefined;
  return { verdict, progress };
}

/** The lines of a verdict, and of the progress that comes with it. */
export function showGraded(
  { verdict, progress }: Graded,
  lessons: readonly Lesson[],
  terminal: Terminal,
): string[] {
  const look = lookFor(terminal);
  return [
    ...showVerdict(viewOf(verdict), terminal.columns, look),
    ...(progress ? showProgress(progress, lessons, look) : []),
  ];
}
