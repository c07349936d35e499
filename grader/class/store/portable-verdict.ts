import { isAbsolute, join, relative, sep } from "node:path";
import type { Submission } from "../../run/submission.ts";
import type { Problem, Verdict } from "../../run/verdict.ts";

/** A verdict that can be kept: without its submission, and with paths that begin in its folder. */
export type PortableVerdict = Omit<Verdict, "submission">;

/** A verdict without what is only so on this computer. */
export function toPortable({ submission, ...verdict }: Verdict): PortableVerdict {
  const way = (file: string) => relative(submission.folder, file).split(sep).join("/");
  return withPlaces(verdict, (file) => (isAbsolute(file) ? way(file) : file));
}

/** A kept verdict on a submission that may lie elsewhere by now. */
export function fromPortable(verdict: PortableVerdict, submission: Submission): Verdict {
  return { ...withPlaces(verdict, (file) => join(submission.folder, file)), submission };
}

function withPlaces(verdict: PortableVerdict, change: (file: string) => string): PortableVerdict {
  const moved = (problem: Problem | undefined): Problem | undefined => {
    if (problem?.place === undefined) return problem;
    return { ...problem, place: { ...problem.place, file: change(problem.place.file) } };
  };
  return {
    ...verdict,
    problem: moved(verdict.problem),
    checks: verdict.checks.map((check) => ({ ...check, problem: moved(check.problem) })),
  };
}
