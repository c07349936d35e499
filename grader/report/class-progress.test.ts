import { expect, test } from "vitest";
import { showClassProgress } from "./class-progress.ts";

test("shows how many are graded and solved, and how long it still takes", () => {
  const progress = { done: 250, of: 1000, solved: 120, kept: 0 };
  expect(showClassProgress(progress, 20, 80)).toBe(
    "  █████░░░░░░░░░░░░░░  250 of 1,000 graded · 120 solved · about 60 seconds left",
  );
  expect(showClassProgress(progress, 20, 40)).toBe("  250 of 1,000 graded · 120 solved · ab");
});

test("what was kept from before says nothing about the time", () => {
  const progress = { done: 500, of: 1000, solved: 120, kept: 500 };
  expect(showClassProgress(progress, 0, 80)).toMatch(/ {2}500 of 1,000 graded · 120 solved$/);
  expect(showClassProgress({ ...progress, done: 510 }, 10, 100)).toContain("about 8 minutes left");
});

test("says nothing of the time when all is done", () => {
  expect(showClassProgress({ done: 3, of: 3, solved: 0, kept: 0 }, 3, 80)).toMatch(
    /█ {2}3 of 3 graded · 0 solved$/,
  );
});
