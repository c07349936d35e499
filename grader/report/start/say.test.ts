import { expect, test } from "vitest";
import type { VerdictView } from "../verdict/verdict-view.ts";
import { celebration } from "./celebration.ts";
import { sayLines } from "./say-lines.ts";
import { sayMessage, sayVerdict } from "./say-verdict.ts";

const nothing = { first: [], last: [] };
const verdict: VerdictView = {
  lesson: { number: 3, title: "The Chatbot class", points: 15 },
  outcome: "unsolved",
  checks: [
    { name: "exports the class Chatbot", state: "passed", problem: undefined, explained: false },
    { name: "remembers its own replies", state: "failed", problem: undefined, explained: true },
    { name: "remembers any conversation", state: "not run", problem: undefined, explained: false },
  ],
  problem: undefined,
  headline: {
    id: "forgotten-reply",
    sentence: "the model's reply isn't sent back to it",
    advice: "A turn is two messages.",
    lesson: 7,
  },
  also: [],
  exhibit: {
    kind: "wire",
    request: 2,
    sent: [{ role: "user", content: "What's\nmy name?" }],
    right: [
      { role: "assistant", content: "Nice to meet you." },
      { role: "user", content: "What's\nmy name?" },
    ],
  },
  refused: [],
  printed: ["hello"],
  file: "exercises/03-chatbot-class/chatbot.ts",
  again: "npm test exercises/03",
  seed: 7,
};

test("says a verdict in sentences, what explains it first", () => {
  expect(sayVerdict(verdict, { first: ["A · B"], last: ["TypeScript also noticed: x"] })).toEqual([
    "Exercise 3, The Chatbot class: not solved yet. 1 of 3 checks have passed.",
    "A, B",
    "forgotten-reply: the model's reply isn't sent back to it",
    "Request 2 carried 1 message, and should have carried 2 messages:",
    "Missing, assistant: Nice to meet you.",
    "user: What's my name?",
    "A turn is two messages.",
    "Your file: exercises/03-chatbot-class/chatbot.ts",
    "Failed: remembers its own replies.",
    "Not run: 1 check.",
    "Your code printed:",
    "hello",
    "TypeScript also noticed: x",
  ]);
});

test("says where code went wrong", () => {
  const place = { file: "exercises/x.ts", line: 2, column: 3, source: "a\n  b();" };
  const problem = { message: "It threw.\n  details", thrown: true, place };
  const said = sayVerdict(
    { ...verdict, headline: undefined, exhibit: undefined, problem },
    nothing,
  );
  expect(said.slice(1, 4)).toEqual([
    "It threw.",
    "details",
    "In exercises/x.ts, line 2, column 3: b();",
  ]);
});

test("says that all is well in one sentence", () => {
  const checks = verdict.checks.slice(0, 1);
  expect(
    sayVerdict({ ...verdict, outcome: "solved", checks, headline: undefined }, nothing),
  ).toEqual(["Exercise 3, The Chatbot class: solved, 15 points. All 1 checks have passed."]);
});

test("leaves out what only draws, and says what a mark means", () => {
  const lines = [
    "",
    "  Title",
    "  ═════",
    "",
    "  \u001b[32m✓\u001b[39m one · two",
    "    ✗ three",
    "  │ quoted",
    "  user       Hi",
  ];
  expect(sayLines(lines)).toEqual([
    "Title",
    "",
    "Passed: one, two",
    "  Failed: three",
    "quoted",
    "user: Hi",
  ]);
});

test("ends the course with a conversation", () => {
  const standing = { solved: 2, lessons: 2, points: 30, ofPoints: 30 };
  expect(celebration(standing, ["History", "Personas"]).map(sayMessage)).toEqual([
    "system: You teach how chatbots remember.",
    "user: I solved History and Personas.",
    "assistant: All 2 exercises: 30 points.",
    "user: Will you remember that?",
    "assistant: Only if you send it again. You know how.",
  ]);
});
