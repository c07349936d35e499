import { expect, test } from "vitest";
import { areLessons, readTestArguments } from "./read-arguments.ts";

const none = { seed: undefined, seconds: undefined };

test("takes paths, a seed and seconds", () => {
  expect(readTestArguments([])).toEqual({ paths: [], ...none });
  expect(readTestArguments(["exercises/06", "--seed", "7", "--seconds", "20"])).toEqual({
    paths: ["exercises/06"],
    seed: 7,
    seconds: 20,
  });
});

test.each([
  [["exercises/06"], { npm_config_seed: "7" }, { paths: ["exercises/06"], ...none, seed: 7 }],
  // npm takes `--seed 7` for an option without a value, and passes its value on as an argument.
  [
    ["exercises/06", "7"],
    { npm_config_seed: "true" },
    { paths: ["exercises/06"], ...none, seed: 7 },
  ],
  [["3", "20"], { npm_config_seconds: "true" }, { paths: ["3"], ...none, seconds: 20 }],
  [["3", "--seed", "7"], { npm_config_seed: "8" }, { paths: ["3"], ...none, seed: 7 }],
  [["3", "7"], {}, { paths: ["3", "7"], ...none }],
])("understands what npm kept to itself: %j with %j", (args, env, read) => {
  expect(readTestArguments(args, env)).toEqual(read);
});

test("says which option wants a whole number", () => {
  expect(() => readTestArguments(["3", "--seed", "x"])).toThrow(
    '--seed takes a whole number, and was given "x".',
  );
  expect(() => readTestArguments(["3", "--seconds", "0"])).toThrow("--seconds takes 1 or more.");
});

test("lessons are proved, whatever else is graded, and both at once is too much", () => {
  expect(areLessons(["lessons/09", ".\\lessons\\03-chatbot-class.md"])).toBe(true);
  expect(areLessons(["lessons", "9", "exercises/09", "handed-in/lessons/03"])).toBe(false);
  expect(() => areLessons(["lessons/09", "exercises/03"])).toThrow(
    "lessons/09 is a lesson to be proved, and exercises/03 a submission to be graded.",
  );
});
