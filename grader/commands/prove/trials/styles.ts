import type { Verdict } from "../../../run/verdict.ts";
import { gradeAll } from "../grade-all.ts";
import { type Styled, styledSubmissions } from "../styles/styled.ts";
import type { Evidence, Trial } from "../trial.ts";

/** Writes every exercise in every fair style, any three ways together: all have to pass. */
export const styles: Trial = {
  name: "styles",
  async attempt(lessons) {
    const all = await Promise.all(lessons.map((lesson) => styledSubmissions(lesson, 3)));
    return judgeStyles(all.flat(), await gradeAll(all.flat()));
  },
};

/** Counts how many right submissions pass. */
export function judgeStyles(all: readonly Styled[], verdicts: readonly Verdict[]): Evidence {
  const failed = all.flatMap((styled, index) => {
    const verdict = verdicts[index];
    if (verdict?.outcome === "solved") return [];
    const problem = verdict?.problem ?? verdict?.checks.find(({ problem }) => problem)?.problem;
    const why = verdict?.report?.headline?.id ?? problem?.message ?? verdict?.outcome ?? "";
    return [`${styled.lesson.id} doesn't pass: ${why}\n${styled.style}`];
  });
  return {
    figures: [{ what: "right styles passed", held: all.length - failed.length, of: all.length }],
    complaints: failed,
  };
}
