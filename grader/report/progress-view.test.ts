import { expect, test } from "vitest";
import type { Progress } from "../workbook/progress/progress.ts";
import { lookFor } from "./markdown/look.ts";
import { progressBar } from "./progress-bar.ts";
import { showProgress } from "./progress-view.ts";

const look = lookFor({ color: false, links: false });
const lessons = [
  { number: 1, slug: "stateless-call", title: "The stateless call", points: 15 },
  { number: 2, slug: "history", title: "History", points: 15 },
  { number: 8, slug: "travel-planner", title: "Capstone: the travel planner", points: 20 },
];
const show = (progress: Progress, columns = 80) =>
  showProgress(progress, lessons, "2026-11-20", columns, look).join("\n");

test("shows what is solved, the attempts, the streak and what is next", () => {
  const progress: Progress = {
    at: "history",
    lessons: {
      "stateless-call": { solved: "2026-11-18", graded: { "2026-11-18": 2, "2026-11-19": 1 } },
      history: { graded: { "2026-11-20": 4 }, gaveUp: "2026-11-20" },
      "from-a-teacher": { graded: { "2026-11-10": 1 } },
    },
  };
  expect(show(progress)).toBe(`
  Your progress

  █████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░   1 of 3 exercises, 15 of 50 points

    lesson                             solved on    attempts     points
  ✓ 01  The stateless call             2026-11-18          3   15 of 15
→   02  History                        given up            4    0 of 15
    08  Capstone: the travel planner   not yet             0    0 of 20

→ You are at lesson 2, History.

  Attempts: 7. Every grading of an exercise counts as one, solved or not.
  Streak: 3 days in a row with at least one grading, solved or not.
  Also kept, though not in this workbook: from-a-teacher.

  Next: npm run lesson 2
        npm test exercises/02
`);
});

test("says what counts where nothing was done yet", () => {
  const text = show({ lessons: {} });
  expect(text).toContain("   0 of 3 exercises, 0 of 50 points");
  expect(text).toContain("  Attempts: none yet. Every grading of an exercise counts as one.\n");
  expect(text).toContain("  Streak: none yet. It counts the days in a row with at least one");
  expect(text).not.toContain("→");
});

test.each([
  ["2026-11-19", "Streak: 1 day with at least one grading, solved or not, up to yesterday."],
  ["2026-11-10", "Streak: none now. The longest was 1 day in a row"],
])("a streak that ended on %s", (day, sentence) => {
  const text = show({ lessons: { history: { graded: { [day]: 1 } } } }, 120);
  expect(text).toContain(sentence);
});

test("everything solved is said, and titles are cut where the window is narrow", () => {
  const solved = { solved: "2026-11-20" };
  const all = { "stateless-call": solved, history: solved, "travel-planner": solved };
  const text = show({ lessons: all }, 50);
  expect(text).toContain("  You have solved every exercise there is.\n");
  expect(text).toContain("✓ 08  Capst…   2026-11-20          0   20 of 20");
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(50);
});

test.each([
  [0, 8, "░░░░░"],
  [1, 100, "█░░░░"],
  [99, 100, "████░"],
  [8, 8, "█████"],
  [0, 0, "░░░░░"],
])("a bar for %i of %i is full or empty only when it is true", (done, of, bar) => {
  expect(progressBar(done, of, 5)).toBe(bar);
});
