import { readFileSync } from "node:fs";
import type { FullVerdict } from "../../report/class/full-verdict.ts";
import { specOf } from "../../run/submission.ts";
import type { Verdict } from "../../run/verdict.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { viewOf } from "../test/view-of.ts";

/**
 * A verdict with all that a report shows of it. The paths are those of the student's own exercise,
 * as it is the student who reads them. Lines of code are shown while the submission's files are
 * where they were graded.
 *
 * @param verdict not one of hidden checks: nobody may read what those say
 * @param lessons all there are in the course
 */
export function fullVerdictOf(verdict: Verdict, lessons: readonly Lesson[]): FullVerdict {
  const { lesson } = verdict.submission;
  return {
    verdict,
    view: viewOf(verdict, lessons, lesson.exercise),
    spec: readFileSync(specOf(verdict.submission), "utf8"),
  };
}
