import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Message } from "../../wire/message.ts";
import { readKnowledge } from "../read-knowledge.ts";
import { longWire, tiringPieces } from "./long-wires.ts";
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

// How long each takes is for the bench to say.
test.each(tiringPieces)("100,000 characters of %j get a reply", (piece) => {
  expect(simulateReply(longWire(piece, 100_000), knowledge)).not.toBe("");
});

test("a conversation of 500 turns is answered from its first turn", () => {
  const wire = Array.from({ length: 500 }, (_, turn) => [
    {
      role: "user",
      content: `Message ${turn}: I like the number ${turn}, and my favourite colour is blue.`,
    },
    { role: "assistant", content: "Noted." },
  ]).flat();
  const asked = [...wire, { role: "user", content: "What's my favourite colour?" }];
  expect(simulateReply(asked, knowledge)).toBe("You told me: blue.");
});
