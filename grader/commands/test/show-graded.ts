import { lookFor } from "../../report/markdown/look.ts";
import { showNotice } from "../../report/notice.ts";
import type { Terminal } from "../../report/terminal.ts";
import { showFindings, showNextStep } from "../../report/verdict/show-verdict.ts";
import type { Verdict } from "../../run/verdict.ts";
import { dayOf } from "../../workbook/day.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { noteGrading } from "../../workbook/progress/note.ts";
import { type Kept, updateProgress } from "../../workbook/progress/progress-file.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { showSolved } from "./show-progress.ts";
import { viewOf } from "./view-of.ts";

/** A verdict, and the learner's progress with it, where it is about their own exercise. */
export interface Graded {
  readonly verdict: Verdict;
  readonly kept: Kept | undefined;
}

/**
 * Notes a grading in the learner's progress. Only their own exercise counts, not a solution or an
 * example, and only where it could be graded.
 */
export async function note(verdict: Verdict): Promise<Graded> {
  const { submission, outcome } = verdict;
  const { lesson, folder } = submission;
  if (outcome === "ungraded" || folder !== lesson.exercise) return { verdict, kept: undefined };
  const today = dayOf(new Date());
  const kept = await updateProgress(workbookRoot, (progress) =>
    noteGrading(progress, lesson, outcome === "solved", today),
  );
  return { verdict, kept };
}

/** The lines of a graded submission: what was found, and what comes below it. */
export interface Shown {
  readonly findings: readonly string[];
  /** The next step and the progress, below what else was noticed. */
  rest(remarks: readonly string[]): readonly string[];
}

/** A verdict, and the progress that comes with it, as lines. */
export function showGraded(
  { verdict, kept }: Graded,
  lessons: readonly Lesson[],
  terminal: Terminal,
): Shown {
  const look = lookFor(terminal);
  const view = viewOf(verdict, lessons);
  const { columns } = terminal;
  return {
    findings: showFindings(view, columns, look),
    rest: (remarks) => [
      ...showNextStep(view, remarks, columns, look),
      ...(kept && verdict.outcome === "solved" ? showSolved(kept.progress, lessons, look) : []),
      ...showNotice(kept?.notice, columns),
    ],
  };
}
