import { expect, test } from "vitest";
import { isSlug, slugOf } from "./slug-of.ts";

test.each([
  ["Rolling summary", "rolling-summary"],
  ["Über Zusammenfassungen", "uber-zusammenfassungen"],
  ["記憶", "ji-yi"],
  ["What's in a system prompt?", "whats-in-a-system-prompt"],
  ["Что такое память", "chto-takoe-pamyat"],
  ["기억", "gieog"],
  ["Questions & answers", "questions-and-answers"],
  ["GPT-4o: don’t panic", "gpt-4o-dont-panic"],
])("%s becomes %s", async (title, slug) => {
  expect(await slugOf(title)).toBe(slug);
  expect(isSlug(slug)).toBe(true);
});

test("a title that nobody can read aloud has no slug", async () => {
  expect(await slugOf("🧠🧠")).toBe("");
  expect(isSlug("")).toBe(false);
});

test("a long title is cut after a word", async () => {
  const slug = await slugOf(
    "Everything a chatbot should know about what it must never forget at all",
  );
  expect(slug).toBe("everything-a-chatbot-should-know-about-what-it");
  expect((await slugOf("a".repeat(80))).length).toBe(48);
});

test.each(["Rolling", "rolling summary", "-rolling", "rolling--summary", "../rolling", "記憶"])(
  "%j is no slug",
  (text) => expect(isSlug(text)).toBe(false),
);
