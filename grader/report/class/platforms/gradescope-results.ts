import type { ExerciseGrade, StudentGrade } from "../../../class/gradebook.ts";
import { count } from "../count.ts";
import { explain } from "../explain.ts";
import { type FullVerdict, fullVerdictFor } from "../full-verdict.ts";
import { roundPoints } from "../round-points.ts";
import { type GradedTest, testsOf } from "../tests-of.ts";

/** What Gradescope reads from `/autograder/results/results.json`. */
export interface GradescopeResults {
  /** Overrides the sum of the tests' scores. */
  readonly score: number;
  readonly output: string;
  readonly output_format: "text";
  readonly test_output_format: "text";
  readonly test_name_format: "text";
  readonly stdout_visibility: "hidden";
  readonly tests: readonly {
    readonly name: string;
    readonly score: number;
    readonly max_score: number;
    readonly status: "passed" | "failed";
    readonly output: string;
    readonly visibility: "visible" | "after_published";
  }[];
}

/**
 * The grade of one submission in Gradescope's form. Hidden checks are one test that students see
 * once the grades are published; until then Gradescope keeps the total back as well, so nothing
 * else here tells what they came to.
 *
 * @see https://gradescope-autograders.readthedocs.io/en/latest/specs/#output-format
 */
export function gradescopeResults(
  { exercises, points }: StudentGrade,
  verdicts: readonly FullVerdict[],
): GradescopeResults {
  const several = exercises.length > 1;
  return {
    score: roundPoints(points),
    output: exercises.map(summaryOf).join("\n\n"),
    output_format: "text",
    test_output_format: "text",
    test_name_format: "text",
    stdout_visibility: "hidden",
    tests: exercises.flatMap((exercise) => {
      const tests = testsOf(exercise);
      const outputs = explain(tests, fullVerdictFor(exercise.lesson, verdicts));
      return tests.map((test, index) => ({
        name: several ? `${titleOf(exercise)}: ${test.name}` : test.name,
        score: roundPoints(test.points),
        max_score: roundPoints(test.possible),
        status: test.state === "passed" ? ("passed" as const) : ("failed" as const),
        output: outputs[index] ?? "",
        visibility: visibilityOf(test),
      }));
    }),
  };
}

function visibilityOf({ kind }: GradedTest): "visible" | "after_published" {
  return kind === "hidden" ? "after_published" : "visible";
}

/** What stands above the tests: the mistake to mend, never how many points there are. */
function summaryOf(exercise: ExerciseGrade): string {
  const { headline, behaviours, outcome } = exercise;
  const passed = behaviours.filter(({ state }) => state === "passed").length;
  const lines =
    outcome === "missing"
      ? ["Nothing was handed in that can be graded."]
      : [
          `${passed} of ${count(behaviours.length, "check")} passed.`,
          ...(headline ? [`${headline.id}: ${headline.sentence}`, headline.advice] : []),
        ];
  return [titleOf(exercise), ...lines].join("\n");
}

function titleOf({ lesson }: ExerciseGrade): string {
  return `${String(lesson.number).padStart(2, "0")} · ${lesson.title}`;
}
