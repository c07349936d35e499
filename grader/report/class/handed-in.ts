import type { Verdict } from "../../run/verdict.ts";
import type { VerdictView } from "../verdict/verdict-view.ts";

/** What one student handed in for one exercise, with everything there is to show of it. */
export interface HandedIn {
  readonly verdict: Verdict;
  /** The same for the student to read, with the paths of their own exercise. */
  readonly view: VerdictView;
  /** The text of the spec that it was graded by. */
  readonly spec: string;
}

/** What was handed in for a lesson; `undefined` where nothing was, or it isn't known any more. */
export function handedInFor(
  lesson: { readonly id: string },
  all: readonly HandedIn[],
): HandedIn | undefined {
  return all.find(({ verdict }) => verdict.submission.lesson.id === lesson.id);
}
