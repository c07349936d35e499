import { expect, test } from "vitest";
import { exerciseFigures, mistakeFigures } from "./class-figures.ts";
import { chatbot, exercise, gradebook, missing, student, unsolved } from "./gradebook-for-tests.ts";

test("counts how many have solved each exercise, and what fails most", () => {
  const [first, second] = exerciseFigures(gradebook);
  expect(first).toEqual({
    lesson: gradebook.lessons[0],
    students: { solved: 2, unsolved: 3, ungraded: 1, untouched: 0, missing: 1 },
    hardest: { what: "remembers <its> own replies", times: 2 },
    headline: { what: "forgotten-reply", times: 2 },
  });
  expect(second?.hardest?.what).toBe("2-shared-history.ts: remembers <its> own replies");
});

test("counts a mistake once for each student, in however many exercises it was made", () => {
  const twice = student("Omar", "omar", [unsolved(chatbot), unsolved(chatbot)]);
  const none = student("Mei", "mei", [missing(chatbot)]);
  const figures = mistakeFigures({ ...gradebook, students: [twice, none] });
  expect(figures.map(({ what, times }) => [what.id, times])).toEqual([["forgotten-reply", 1]]);
});

test("an exercise as it came is no mistake, and nobody is stuck in it", () => {
  const headline = { id: "not-started", sentence: "", advice: "", lesson: "history" };
  const untouched = exercise(chatbot, { headline, states: ["failed", "failed", "failed"] });
  const students = [student("Mei", "mei", [untouched]), student("Omar", "omar", [untouched])];
  const untouchedClass = { ...gradebook, lessons: [chatbot], students };
  expect(mistakeFigures(untouchedClass)).toEqual([]);
  expect(exerciseFigures(untouchedClass)).toEqual([
    {
      lesson: chatbot,
      students: { solved: 0, unsolved: 0, ungraded: 0, untouched: 2, missing: 0 },
      hardest: undefined,
      headline: undefined,
    },
  ]);
});

test("has nothing to count in an empty class", () => {
  const empty = { ...gradebook, students: [] };
  expect(exerciseFigures(empty)[0]?.hardest).toBeUndefined();
  expect(mistakeFigures(empty)).toEqual([]);
});
