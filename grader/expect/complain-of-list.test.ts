import { expect, test } from "vitest";
import { recordConversation } from "../wire/recordings-for-tests.ts";
import { complainOfList } from "./complain-of-list.ts";

const turns = recordConversation({}, [
  { said: "I want a vacation.", exchanges: [] },
  { said: "I have $900.", exchanges: [] },
]);
const complain = (list: readonly unknown[], turnsAsked?: number) =>
  complainOfList({ returned: list[0], list }, { ...turns, turnsAsked });

test("a list that is too short, and one that is too long", () => {
  expect(complain([], 2)).toBe("The list has 0 replies, it should have 2.");
  expect(complain(["Where to?"], 2)).toBe("The list has 1 reply, it should have 2.");
  expect(complain(["Where to?", "When?", "Why?"], 2)).toBe(
    "The list has 3 replies, it should have 2.",
  );
});

test("a list with what was said in it", () => {
  expect(complain(["I want a vacation.", "Where to?", "I have $900.", "When?"], 2)).toContain(
    "The list holds what you said as well.",
  );
});

test("a list of promises", () => {
  expect(complain([Promise.resolve("Where to?")], 2)).toContain("is an `await` missing");
});

test("nothing is wrong with a list of as many texts as there are turns, nor with no list", () => {
  expect(complain(["Where to?", "Something else."], 2)).toBeUndefined();
  expect(complain(["Where to?"])).toBeUndefined();
  expect(complainOfList({ returned: "Where to?" }, { ...turns, turnsAsked: 2 })).toBeUndefined();
  expect(complainOfList({ threw: new Error("No.") }, turns)).toBeUndefined();
});
