import { create } from "xmlbuilder2";
import type { ExerciseGrade, StudentGrade } from "../../../class/gradebook.ts";
import { explain } from "../explain.ts";
import { type FullVerdict, fullVerdictFor } from "../full-verdict.ts";
import { roundPoints } from "../round-points.ts";
import { type GradedTest, testsOf } from "../tests-of.ts";

/**
 * The grades of one student as JUnit XML: a test suite for each exercise, a test case for each
 * behaviour. A submission that can't be graded at all is an error, what wasn't handed in or run is
 * skipped. Characters that XML can't hold become `\ufffd`.
 *
 * @see https://github.com/jenkinsci/xunit-plugin, `junit-10.xsd`, the schema that Jenkins holds such
 *   files to, and https://docs.gitlab.com/ci/testing/unit_test_reports/, which shows `classname`,
 *   `name` and the text of a failure
 */
export function junitXml(student: StudentGrade, verdicts: readonly FullVerdict[]): string {
  const suites = student.exercises.map((exercise) => suiteOf(student, exercise, verdicts));
  return create(
    { version: "1.0", encoding: "UTF-8", invalidCharReplacement: "\ufffd" },
    { testsuites: { "@name": student.name, testsuite: suites } },
  ).end({ prettyPrint: true });
}

function suiteOf(student: StudentGrade, exercise: ExerciseGrade, verdicts: readonly FullVerdict[]) {
  const tests = testsOf(exercise);
  const texts = explain(tests, fullVerdictFor(exercise.lesson, verdicts));
  const cases = tests.map((test, index) => ({ test, kind: kindOf(test, exercise), index }));
  const count = (wanted: string) => cases.filter(({ kind }) => kind === wanted).length;
  return {
    "@name": `${student.name} · ${exercise.lesson.id}`,
    "@tests": tests.length,
    "@failures": count("failure"),
    "@errors": count("error"),
    "@skipped": count("skipped"),
    properties: { property: propertiesOf(student, exercise) },
    testcase: cases.map(({ test, kind, index }) => ({
      // Jenkins takes what stands before the last dot for a package: each student is one.
      "@classname": `${student.key}.${exercise.lesson.id}`,
      "@name": test.name,
      ...(kind === undefined ? {} : { [kind]: complaint(test, exercise, texts[index] ?? "") }),
    })),
  };
}

function kindOf({ state, kind }: GradedTest, { outcome }: ExerciseGrade) {
  if (state === "passed") return undefined;
  if (state === "not run") return "skipped";
  return kind === "whole" && outcome === "ungraded" ? "error" : "failure";
}

function complaint({ state, reason, kind }: GradedTest, { headline }: ExerciseGrade, text: string) {
  if (state === "not run") return { "@message": text };
  const type = kind === "behaviour" ? (headline?.id ?? "failed") : kind;
  return { "@type": type, "@message": reason.split("\n")[0] ?? "", "#": text };
}

function propertiesOf(student: StudentGrade, exercise: ExerciseGrade) {
  const { outcome, points, possible, passed, headline, seed } = exercise;
  const properties = {
    student: student.name,
    outcome,
    points: roundPoints(points),
    possible: roundPoints(possible),
    passed,
    late: student.late,
    headline: headline?.id ?? "",
    seed,
  };
  return Object.entries(properties).map(([name, value]) => ({ "@name": name, "@value": value }));
}
