import { expect, test } from "vitest";
import type { Problem, Verdict } from "../../run/verdict.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { viewOf } from "./view-of.ts";

const lessons = await findLessons(workbookRoot);

/** The view of an own exercise that isn't solved. */
function viewIn(number: number, { id = "no-memory", lesson = 2, message = "It is empty." }) {
  const found = lessons.find((each) => each.number === number);
  if (found === undefined) throw new Error(`There is no lesson ${number}.`);
  const headline = { id, sentence: "something is wrong", advice: "Look closely.", lesson };
  const problem: Problem = { kind: "mistake", message, place: undefined };
  const verdict: Verdict = {
    submission: { lesson: found, folder: found.exercise },
    outcome: "unsolved",
    checks: [{ name: "remembers", file: undefined, state: "failed", problem }],
    problem: undefined,
    report: {
      headline,
      also: [],
      exhibit: undefined,
      file: undefined,
      explained: [],
      printed: "",
      flooded: false,
      refused: [],
      recorded: [],
    },
    seed: 7,
  };
  return viewOf(verdict);
}

test.each([
  ["the exercise's own, where that names the mistake", 7, "shared-history", 3, 7],
  ["the one that teaches the cure, where it doesn't", 7, "altered-text", 2, 2],
  ["never one that is still to come", 3, "lost-stream", 5, 3],
])("the lesson to read about a mistake is %s", (_, exercise, id, lesson, read) => {
  expect(viewIn(exercise, { id, lesson }).headline?.lesson).toBe(read);
});

test("the same conversation comes again with the line to type", () => {
  const message = "The history is empty.\n\nThe same conversation again: --seed 42";
  expect(viewIn(6, { message }).checks[0]?.problem?.message).toBe(
    "The history is empty.\n\nThe same conversation again:\n  npm test exercises/06 -- --seed 42",
  );
});
