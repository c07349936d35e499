import { expect, test } from "vitest";
import { readWire } from "../../wire/message.ts";
import { countPrompt } from "./count-prompt.ts";
import { loadTokenizer } from "./load-tokenizer.ts";

const tokenizer = await loadTokenizer();

function count(...messages: object[]): number {
  return countPrompt(messages, readWire(messages), tokenizer);
}

function say(role: string, content: unknown): object {
  return { role, content };
}

test.each([
  [8, [say("user", "hello")]],
  [12, [say("user", "Say this is a test")]],
  [14, [say("user", "What is the capital of France?")]],
  [
    24,
    [say("system", "You are a helpful assistant."), say("user", "What is the capital of Mexico?")],
  ],
  [
    26,
    [
      say("system", "You're a helpful assistant."),
      say("user", "What's the weather in Seattle and San Francisco today?"),
    ],
  ],
  [23, [say("developer", "A streaming test agent"), say("user", "What is 10 + 5?")]],
])("%i tokens, as the real API counted", (tokens, messages) => {
  expect(count(...messages)).toBe(tokens);
});

test("text parts count as their text joined, a name as itself and one more", () => {
  const parts = [
    { type: "text", text: "hel" },
    { type: "text", text: "lo" },
  ];
  expect(count(say("user", parts))).toBe(8);
  expect(count({ role: "user", name: "Priya", content: "hello" })).toBe(
    8 + tokenizer.count("Priya") + 1,
  );
});

test("<|endoftext|> typed by a person is plain text", () => {
  expect(count(say("user", "<|endoftext|>"))).toBe(3 + 1 + 7 + 3);
});
