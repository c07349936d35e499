import { expect, test } from "vitest";
import { chatbot, doubted, missing, solved, ungraded, unsolved } from "./gradebook-for-tests.ts";
import { testsOf } from "./tests-of.ts";

const states = (grade: Parameters<typeof testsOf>[0]) =>
  testsOf(grade).map(({ kind, state }) => `${kind} ${state}`);

test("lists the behaviours, then the hidden checks as one", () => {
  const hidden = { count: 2, passed: 1, points: 1, possible: 2 };
  expect(states(solved(chatbot, hidden))).toEqual([
    "behaviour passed",
    "behaviour passed",
    "behaviour passed",
    "hidden failed",
  ]);
  expect(testsOf(solved(chatbot, hidden)).at(-1)).toMatchObject({
    name: "2 hidden checks",
    reason: "1 passed.",
  });
});

test.each([
  ["that isn't believed", doubted, "whole failed", "It can't be believed."],
  ["that can't be read", ungraded, "whole failed", "chatbot.ts:3 can't be read as TypeScript."],
  ["that isn't there", missing, "whole not run", "Nothing was handed in that can be graded."],
])("says of a submission %s why nothing counts, though no check failed", (_, make, state, why) => {
  expect(states(make(chatbot))[0]).toBe(state);
  expect(testsOf(make(chatbot))[0]?.reason).toBe(why);
});

test("says nothing of the whole where a check says what is wrong", () => {
  expect(states(unsolved(chatbot))[0]).toBe("behaviour passed");
});
