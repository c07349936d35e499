import { expect, test } from "vitest";
import { findSnapshot } from "./models.ts";

test.each([
  ["gpt-4o-mini", "gpt-4o-mini-2024-07-18"],
  ["gpt-4o-mini-2024-07-18", "gpt-4o-mini-2024-07-18"],
  ["gpt-4o", "gpt-4o-2024-08-06"],
  ["gpt-4.1-nano", "gpt-4.1-nano-2025-04-14"],
  ["gpt-3.5-turbo", "gpt-3.5-turbo-0125"],
  ["gpt-5-mini", "gpt-5-mini-2025-08-07"],
  ["o4-mini", "o4-mini-2025-04-16"],
  ["chatgpt-4o-latest", "chatgpt-4o-latest"],
  ["ft:gpt-4o-mini-2024-07-18:me::abc", "ft:gpt-4o-mini-2024-07-18:me::abc"],
])("%s is answered by %s", (name, snapshot) => {
  expect(findSnapshot(name)).toBe(snapshot);
});

test.each(["x", "", "gpt-4o-mini ", "GPT-4o-mini", "claude-3-opus", "ft:x:me::abc"])(
  "OpenAI has no model '%s'",
  (name) => {
    expect(findSnapshot(name)).toBeUndefined();
  },
);
