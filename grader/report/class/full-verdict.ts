import type { Verdict } from "../../run/verdict.ts";
import type { VerdictView } from "../verdict/verdict-view.ts";

/** The verdict on what a student handed in for one exercise, with everything there is to show of it. */
export interface FullVerdict {
  readonly verdict: Verdict;
  /** The same for the student to read, with the paths of their own exercise. */
  readonly view: VerdictView;
  /** The text of the spec that it was graded by. */
  readonly spec: string;
}

/** The verdict on a lesson's exercise; `undefined` where nothing was handed in, or it isn't known any more. */
export function fullVerdictFor(
  lesson: { readonly id: string },
  all: readonly FullVerdict[],
): FullVerdict | undefined {
  return all.find(({ verdict }) => verdict.submission.lesson.id === lesson.id);
}
