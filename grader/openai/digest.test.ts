import { expect, test } from "vitest";
import { digest } from "./digest.ts";

test("the same text has the same digest, whenever it is asked for", () => {
  expect(digest("hello", "hex", 32)).toBe(digest("hello", "hex", 32));
  expect(digest("hello", "hex", 32)).toMatch(/^[0-9a-f]{32}$/);
  expect(digest("hello", "letters", 29)).toMatch(/^[A-Za-z0-9]{29}$/);
});

test("texts that differ a little have digests that differ a lot", () => {
  const texts = Array.from({ length: 5_000 }, (_, index) => `request ${index}`);
  expect(new Set(texts.map((text) => digest(text, "hex", 10))).size).toBe(5_000);
  expect(digest("", "hex", 10)).not.toBe(digest(" ", "hex", 10));
});

test("every character comes up about as often as the others", () => {
  const counts = new Map<string, number>();
  for (const character of digest("a long one", "hex", 16_000)) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  expect(counts.size).toBe(16);
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(200);
});
