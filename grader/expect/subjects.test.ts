import { describe, expect, test } from "vitest";
import { unseenPrompt } from "./learn-prompt.ts";
import { type Subject, subjectMatchers } from "./subjects.ts";

const { toSpeakOf, toDifferFrom, toHaveWords } = subjectMatchers;

describe("toSpeakOf", () => {
  test.each<[string, Subject]>([
    ["You are a COOKING assistant.", "cooking"],
    ["Suggest recipes.", "cooking"],
    ["Seafood is your field.", "cooking"],
    ["You are a strict code-reviewer.", "review"],
    ["What's for dinner?", "dinner"],
    ["Ask when they want to go.", "dates"],
    ["Ask for budget, dates and interests.", "interests"],
  ])("finds in %j that it speaks of %s", (text, subject) => {
    expect(toSpeakOf(text, subject).pass).toBe(true);
  });

  test.each<[string, Subject, string]>([
    [
      "You are a poet.",
      "cooking",
      '"You are a poet." has none of the words cook, recipe, chef, food, kitchen, meal.',
    ],
    ["Supper?", "dinner", '"Supper?" doesn\'t have the word dinner.'],
    [unseenPrompt, "review", "No request carried a system message."],
    [
      "",
      "dinner",
      "No such message was on the wire when your function came back: is an `await` missing?",
    ],
    ["", "budget", "It is empty."],
  ])("finds in %j nothing of %s", (text, subject, sentence) => {
    const { pass, message } = toSpeakOf(text, subject);
    expect(pass).toBe(false);
    expect(message()).toBe(sentence);
  });
});

test("speaks of several subjects, and all that are missing are named at once", () => {
  const trip: Subject[] = ["budget", "dates", "interests"];
  expect(toSpeakOf("Ask for budget, dates and interests.", ...trip).pass).toBe(true);
  const complaint = (text: string) => toSpeakOf(text, ...trip).message();
  expect(complaint("Ask for the budget.")).toBe(
    '"Ask for the budget." lacks these words: date or when; interest.',
  );
  expect(complaint("Ask for the budget and when they go.")).toBe(
    '"Ask for the budget and when they go." doesn\'t have the word interest.',
  );
});

describe("toHaveWords", () => {
  test.each(["one two three", "  one\ntwo\t- three, four!", "eins zwei drei"])(
    "counts three or more in %j",
    (text) => expect(toHaveWords(text, 3).pass).toBe(true),
  );

  test.each([
    ["one - two", '"one - two" is 2 words long, and has to be at least 3.'],
    ["one", '"one" is 1 word long, and has to be at least 3.'],
    [unseenPrompt, "No request carried a system message."],
  ])("counts fewer in %j", (text, sentence) => {
    const { pass, message } = toHaveWords(text, text === unseenPrompt ? 8 : 3);
    expect(pass).toBe(false);
    expect(message()).toBe(sentence);
  });
});

describe("toDifferFrom", () => {
  test("passes with another prompt", () => {
    expect(toDifferFrom("You cook.", "You review.").pass).toBe(true);
  });

  test.each([
    ["You cook.", 'Both bots have the same system prompt: "You cook."'],
    [unseenPrompt, "No request carried a system message."],
  ])("fails where both are %j", (text, sentence) => {
    const { pass, message } = toDifferFrom(text, text);
    expect(pass).toBe(false);
    expect(message()).toBe(sentence);
  });
});
