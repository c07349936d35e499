import type { StudentGrade } from "../../../class/gradebook.ts";
import { explain } from "../explain.ts";
import { type FullVerdict, fullVerdictFor } from "../full-verdict.ts";
import { roundPoints } from "../round-points.ts";
import { type GradedTest, testsOf } from "../tests-of.ts";

/** What GitHub Classroom's graders hand to its reporter. */
export interface ClassroomResult {
  readonly version: 1;
  /** Only "pass" lets the workflow succeed. */
  readonly status: "pass" | "fail" | "error";
  readonly max_score: number;
  /** Their scores are added up to the points that Classroom shows. */
  readonly tests: readonly {
    readonly name: string;
    readonly status: "pass" | "fail" | "error";
    readonly score: number;
    readonly message: string;
    readonly test_code: string;
    readonly filename: string;
    readonly line_no: number;
    readonly duration: number;
  }[];
}

/**
 * The grade of one student in GitHub Classroom's form: as the result of one grader, whatever the
 * number of exercises.
 *
 * @see https://github.com/classroom-resources/autograding-grading-reporter: `src/main.js` for how it
 *   is read, `src/notify-classroom.js` for how points are added up
 */
export function classroomResult(
  { exercises, passed, possible }: StudentGrade,
  verdicts: readonly FullVerdict[],
): ClassroomResult {
  const tests = exercises.flatMap((exercise) => {
    const ofExercise = testsOf(exercise);
    const messages = explain(ofExercise, fullVerdictFor(exercise.lesson, verdicts));
    return ofExercise.map((test, index) => ({
      test,
      name: exercises.length > 1 ? `${exercise.lesson.id}: ${test.name}` : test.name,
      message: messages[index] ?? "",
    }));
  });
  const isGraded = exercises.some(({ outcome }) => outcome === "solved" || outcome === "unsolved");
  return {
    version: 1,
    status: passed ? "pass" : isGraded ? "fail" : "error",
    max_score: roundPoints(possible),
    tests: tests.map(({ test, name, message }) => ({
      name,
      status: statusOf(test),
      score: roundPoints(test.points),
      message,
      test_code: "",
      filename: test.file ?? "",
      line_no: 0,
      duration: 0,
    })),
  };
}

/** A result as the reporter wants it in `<RUNNER>_RESULTS`: JSON in base64. */
export function encodeForReporter(result: ClassroomResult): string {
  return Buffer.from(JSON.stringify(result), "utf8").toString("base64");
}

function statusOf({ state }: GradedTest): "pass" | "fail" | "error" {
  return ({ passed: "pass", failed: "fail", "not run": "error" } as const)[state];
}
