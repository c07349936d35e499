import type { Behaviour, ExerciseGrade } from "../../class/gradebook.ts";
import { count } from "./count.ts";

/** One thing that an exercise was tried for, in the words of those who list tests. */
export interface GradedTest {
  readonly kind: "behaviour" | "hidden" | "whole";
  /** Under the file it is about, where there are several: `1-forgotten-reply.ts: remembers …`. */
  readonly name: string;
  readonly file: string | undefined;
  readonly state: Behaviour["state"];
  /** Why it didn't pass, in whole sentences; empty otherwise. */
  readonly reason: string;
  readonly points: number;
  readonly possible: number;
}

/**
 * What an exercise was tried for, one by one, so that it is solved when all have passed and their
 * points are those of the exercise: its behaviours; the hidden checks together; and the submission
 * as a whole, where that isn't solved and no single behaviour says why.
 */
export function testsOf(exercise: ExerciseGrade): readonly GradedTest[] {
  const { hidden, outcome, reason } = exercise;
  const tests: GradedTest[] = [
    ...exercise.behaviours.map((behaviour) => ({
      ...behaviour,
      kind: "behaviour" as const,
      name: nameOf(behaviour),
    })),
    ...(hidden === undefined
      ? []
      : [
          {
            ...hidden,
            kind: "hidden" as const,
            name: count(hidden.count, "hidden check"),
            file: undefined,
            state: hidden.passed === hidden.count ? ("passed" as const) : ("failed" as const),
            reason: hidden.passed === hidden.count ? "" : `${hidden.passed} passed.`,
          },
        ]),
  ];
  const isTold = tests.some(({ state }) => state === "failed");
  if (outcome === "solved" || isTold) return tests;
  return [
    {
      kind: "whole",
      name: outcome === "missing" ? "is handed in" : "the submission as a whole",
      file: undefined,
      state: outcome === "missing" ? "not run" : "failed",
      reason: reason === "" ? "Nothing was handed in that can be graded." : reason,
      points: 0,
      possible: 0,
    },
    ...tests,
  ];
}

function nameOf({ name, file }: Behaviour): string {
  return file === undefined ? name : `${file}: ${name}`;
}
