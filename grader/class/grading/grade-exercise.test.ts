import { expect, test } from "vitest";
import type { Report } from "../../run/report.ts";
import { lessons } from "../submissions-for-tests.ts";
import { problemSaying, verdictWith } from "../verdicts-for-tests.ts";
import { gradeExercise } from "./grade-exercise.ts";

const [first] = lessons;
if (first === undefined) throw new Error("There is no lesson.");
const lesson = { ...first, points: 15, passMark: 100, weights: {} };
const asked = {
  lesson,
  checks: ["a", "b", "c"].map((name) => ({ name, file: undefined })),
  hidden: 0,
};
const all = { a: "passed", b: "passed", c: "passed" } as const;
const some = { a: "passed", b: "failed", c: "not run" } as const;

test("solved is worth all points, and each check its part", () => {
  const grade = gradeExercise(asked, { verdict: verdictWith(lesson, all), hiddenPassed: 0 }, 1);
  expect(grade).toMatchObject({
    outcome: "solved",
    points: 15,
    possible: 15,
    passed: true,
    reason: "",
    seed: 7,
  });
  expect(grade.behaviours.map(({ points }) => points)).toEqual([5, 5, 5]);
  expect(grade.hidden).toBeUndefined();
});

test("a check that failed says why in a sentence, and is worth nothing", () => {
  const grade = gradeExercise(asked, { verdict: verdictWith(lesson, some), hiddenPassed: 0 }, 1);
  expect(grade).toMatchObject({
    outcome: "unsolved",
    points: 5,
    passed: false,
    reason: "b is wrong.",
  });
  expect(grade.behaviours).toEqual([
    { name: "a", file: undefined, state: "passed", reason: "", points: 5, possible: 5 },
    { name: "b", file: undefined, state: "failed", reason: "b is wrong.", points: 0, possible: 5 },
    { name: "c", file: undefined, state: "not run", reason: "", points: 0, possible: 5 },
  ]);
});

test("weights divide the points, and the pass mark says how many are needed", () => {
  const weighted = { ...lesson, weights: { a: 3, "x.ts: a": 9, b: 0 }, passMark: 75 };
  const graded = { verdict: verdictWith(weighted, some), hiddenPassed: 0 };
  const grade = gradeExercise({ ...asked, lesson: weighted }, graded, 1);
  expect(grade.behaviours.map(({ possible }) => possible)).toEqual([11.25, 0, 3.75]);
  expect(grade).toMatchObject({ points: 11.25, passed: true, outcome: "unsolved" });
  const strict = { ...weighted, passMark: 76 };
  expect(gradeExercise({ ...asked, lesson: strict }, graded, 1).passed).toBe(false);
});

test("a check of one of several files has a weight of its own", () => {
  const weights = { "x.ts: a": 2, a: 1 };
  const checks = ["x.ts", "y.ts"].map((file) => ({ name: "a", file }));
  const grade = gradeExercise({ lesson: { ...lesson, weights }, checks, hidden: 0 }, undefined, 1);
  expect(grade.behaviours.map(({ possible }) => possible)).toEqual([10, 5]);
});

test("what wasn't handed in is missing, with all its checks", () => {
  expect(gradeExercise(asked, undefined, 9)).toMatchObject({
    outcome: "missing",
    points: 0,
    passed: false,
    reason: "Nothing was handed in that can be graded.",
    seed: 9,
    behaviours: [{ state: "not run" }, { state: "not run" }, { state: "not run" }],
  });
});

test.each([
  ["as it came", some, problemSaying("This is the exercise as it came.", "not-started")],
  ["flooding at its end", some, problemSaying("It printed too much.", "flooded")],
  ["doubted", all, problemSaying("The checks passed, but prove nothing.", "unproven")],
  ["throwing behind the checks' back", all, problemSaying("Something was thrown.", "thrown")],
] as const)(
  "a submission that is %s gets no points, for hidden checks neither",
  (_, checks, problem) => {
    const verdict = verdictWith(lesson, checks, { problem, outcome: "unsolved" });
    const grade = gradeExercise({ ...asked, hidden: 2 }, { verdict, hiddenPassed: 2 }, 1);
    expect(grade).toMatchObject({ points: 0, passed: false, reason: problem.message });
    expect(grade.behaviours.map(({ points }) => points)).toEqual([0, 0, 0]);
  },
);

test("each hidden check weighs 1, and only their number is known", () => {
  const verdict = verdictWith(lesson, all);
  const grade = gradeExercise({ ...asked, hidden: 2 }, { verdict, hiddenPassed: 1 }, 1);
  expect(grade.behaviours.map(({ points }) => points)).toEqual([3, 3, 3]);
  expect(grade.hidden).toEqual({ count: 2, passed: 1, points: 3, possible: 6 });
  expect(grade).toMatchObject({
    points: 12,
    passed: false,
    reason: "1 of 2 hidden checks failed.",
  });
});

test("the headline of what went wrong is the reason", () => {
  const headline = {
    id: "no-memory",
    sentence: "nothing is sent again",
    advice: "",
    lesson: "history",
  };
  const report: Report = {
    headline,
    also: [],
    exhibit: undefined,
    file: undefined,
    explained: [],
    printed: "",
    flooded: false,
    refused: [],
    recorded: [],
  };
  const verdict = verdictWith(lesson, some, { report });
  const grade = gradeExercise(asked, { verdict, hiddenPassed: 0 }, 1);
  expect(grade).toMatchObject({ headline, reason: "no-memory: nothing is sent again." });
});
