import { expect, test } from "vitest";
import { notesIn } from "./type-notes.ts";

const note = (...lines: string[]) => notesIn(lines.join("\n"), ["chatbot.ts"]);

test("gives a sentence for each line that TypeScript finds fault with", () => {
  expect(
    note(
      "a/chatbot.ts(3,5): error TS2322: Type 'string' is not assignable to type 'number'.",
      "a/chatbot.ts(3,9): error TS2304: Cannot find name 'x'.",
      "a/other.ts(1,1): error TS2304: Cannot find name 'y'.",
    ),
  ).toEqual([
    "TypeScript also noticed: chatbot.ts:3 Type 'string' is not assignable to type 'number'.",
  ]);
});

test("says what doesn't fit where no overload matches, and nothing where tsc doesn't say it", () => {
  const vague = "chatbot.ts(30,38): error TS2769: No overload matches this call.";
  const list =
    "    Type 'ChatCompletionMessageParam[]' is not assignable to type 'ChatCompletionMessageParam'.";
  expect(note(vague, "  The last overload gave the following error.", list, vague, list)).toEqual([
    "TypeScript also noticed: chatbot.ts:30 A list stands where one of its items belongs: is `...` or `.flat()` missing?",
  ]);
  expect(note(vague)).toEqual([]);
});

test("a pair in place of an item is a list, too", () => {
  const text = (given: string) =>
    note(`chatbot.ts(3,5): error TS2322: Type '${given}' is not assignable to type 'Message'.`)[0];
  expect(text("[Message, Message]")).toContain("is `...` or `.flat()` missing?");
  expect(text("[Message, string]")).toContain("is not assignable to type 'Message'");
});

test("asks for the await where a property of a promise is read", () => {
  expect(
    note(
      "chatbot.ts(9,7): error TS2339: Property 'choices' does not exist on type 'APIPromise<X>'.",
    ),
  ).toEqual([
    "TypeScript also noticed: chatbot.ts:9 A promise has no choices: is an `await` missing where it was made?",
  ]);
});
