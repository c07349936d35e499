import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Message } from "../../wire/message.ts";
import { readKnowledge } from "../read-knowledge.ts";
import { simulateReply } from "./simulate-reply.ts";

const knowledge = readKnowledge(join(import.meta.dirname, "../../../fixtures/model"));

const phrases = [
  "My name is Priya.",
  "What's my name?",
  "I have 3 cats",
  "What do you know about me?",
  "You are a pirate. Under 5 words.",
  "You are a travel planner: budget, dates, interests.",
  "Write 300 words on tea",
  "Tell me more",
  "const x = 1;",
  "{name} <language> (a|b) $& $1",
  "__proto__",
  "constructor",
];
const text = fc.oneof(
  fc.constantFrom(...phrases),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...phrases), { maxLength: 5 }).map((parts) => parts.join(" ")),
);
const message: fc.Arbitrary<Message> = fc.record({
  role: fc.constantFrom("system", "user", "assistant", "tool", "(no role)"),
  content: text,
});

test("any wire gets a reply: some text, on one line, and the same each time", () => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 12 }), (messages) => {
      const wire = Object.freeze(messages.map((one) => Object.freeze(one)));
      const reply = simulateReply(wire, knowledge);
      expect(reply.trim()).not.toBe("");
      expect(reply).not.toMatch(/[\n\r]/);
      expect(simulateReply(structuredClone(wire), knowledge)).toBe(reply);
    }),
    { numRuns: 300 },
  );
});

test("no other conversation leaves a trace", () => {
  const wire = [{ role: "user", content: "What's my name?" }];
  const before = simulateReply(wire, knowledge);
  simulateReply([{ role: "user", content: "My name is Priya." }, ...wire], knowledge);
  expect(simulateReply(wire, knowledge)).toBe(before);
});

test.each([
  "my ",
  "a",
  "I'm ",
  "what is my ",
  ", and I ",
  "(",
  "12+",
  "I have 3 ",
  "🙂",
  "\n",
  "```",
  ". ",
  "' ",
  "*_`",
  "not ",
  "in one word ",
  "You are a ",
  "a b c d e f. ",
  "<|endoftext|>",
  "你好。",
])("100,000 characters of %j take less than 20 ms", (piece) => {
  const content = piece.repeat(100_000 / piece.length);
  const wire = [
    { role: "system", content },
    { role: "user", content },
    { role: "assistant", content },
    { role: "user", content },
  ];
  expect(quickest(20, () => simulateReply(wire, knowledge))).toBeLessThan(20);
});

test("a conversation of 500 turns is answered in less than 20 ms", () => {
  const wire = Array.from({ length: 500 }, (_, turn) => [
    {
      role: "user",
      content: `Message ${turn}: I like the number ${turn}, and my favourite colour is blue.`,
    },
    { role: "assistant", content: "Noted." },
  ]).flat();
  const asked = [...wire, { role: "user", content: "What's my favourite colour?" }];
  expect(simulateReply(asked, knowledge)).toBe("You told me: blue.");
  expect(quickest(20, () => simulateReply(asked, knowledge))).toBeLessThan(20);
});

/**
 * The time of the fastest of five runs in milliseconds: what the work takes when nobody else uses the
 * machine. One that was quick enough is the last.
 */
function quickest(enough: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let runs = 0; runs < 5 && best >= enough; runs += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
