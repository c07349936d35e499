import { expect, test } from "vitest";
import { namingMatchers } from "./naming.ts";

const riddle = { of: "wire a", look: "Read the text of every message." };
const name = (answer: unknown) => namingMatchers.toName(answer, "lost-stream", riddle);

test("the name passes as it is spelled, and under .not says so", () => {
  const { pass, message } = name("lost-stream");
  expect(pass).toBe(true);
  expect(message()).toBe("wire a is named lost-stream.");
});

test.each([
  ["forgotten-reply", '"forgotten-reply" isn\'t behind wire a.\nRead the text of every message.'],
  ["", "The answer for wire a is empty."],
  ["  ", "The answer for wire a is empty."],
  [undefined, "There is no answer for wire a."],
  [3, "The answer for wire a isn't a text between quotes."],
  [
    "no-memory",
    '"no-memory", your answer for wire a, is none of the four names.\nThey are forgotten-reply, shared-history, buried-system-message, lost-stream.',
  ],
])("%s fails, and is told where to look", (answer, sentence) => {
  const { pass, message } = name(answer);
  expect(pass).toBe(false);
  expect(message()).toBe(sentence);
});

test("all answers that are open are named together", () => {
  const open = (among: Record<string, unknown>) =>
    namingMatchers.toName("", "lost-stream", { ...riddle, among }).message();
  expect(open({ a: "", b: "lost-stream", c: " ", d: "" })).toBe(
    "The answers for a, c and d are empty.",
  );
  expect(open({ a: "", b: "no-memory" })).toBe("The answer for wire a is empty.");
});

test.each([" lost-stream", "Lost-Stream", "lost stream", "lostStream", "`lost-stream`."])(
  "%s is told how the name is spelled, right or not",
  (answer) => {
    const { pass, message } = name(answer);
    expect(pass).toBe(false);
    expect(message()).toBe(
      `"${answer}", your answer for wire a, has to be spelled lost-stream.\nNothing else may stand between the quotes.`,
    );
  },
);

test("a wrong name that is misspelled isn't told what is right", () => {
  expect(name("Forgotten Reply").message()).not.toContain("lost-stream");
});
