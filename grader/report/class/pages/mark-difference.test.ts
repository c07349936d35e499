import { expect, test } from "vitest";
import { markDifference } from "./mark-difference.ts";

const marked = (text: string, other: string) =>
  markDifference(text, other)
    .map(({ text, differs }) => (differs ? `[${text}]` : text))
    .join("");

test("marks the words that another text has otherwise", () => {
  expect(marked("my name is priya.", "My name is Priya.")).toBe("[my] name is [priya].");
});

test("marks nothing in texts that have little in common, or are very long", () => {
  expect(marked("[object Object]", "You are a tutor.")).toBe("[object Object]");
  expect(marked(`${"a ".repeat(2000)}b`, `${"a ".repeat(2000)}c`)).not.toContain("[");
});
