import { expect, test } from "vitest";
import { lessonCalled } from "./lesson-called.ts";

const lessons = [
  { slug: "memory", formerly: ["history", "remembering"] },
  { slug: "remembering", formerly: [] },
];

test("finds a lesson by today's slug first, then by one from before it was renamed", () => {
  expect(lessonCalled("memory", lessons)).toBe(lessons[0]);
  expect(lessonCalled("history", lessons)).toBe(lessons[0]);
  expect(lessonCalled("remembering", lessons)).toBe(lessons[1]);
  expect(lessonCalled("forgetting", lessons)).toBeUndefined();
});
