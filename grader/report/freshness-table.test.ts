import { expect, test } from "vitest";
import { withFreshness } from "./freshness-table.ts";

const lesson = (number: number, versions: Record<string, string>, mayChange: string[]) => ({
  number,
  id: `0${number}-one`,
  slug: "one",
  title: "One",
  minutes: 5,
  points: 15,
  passMark: 100,
  weights: {},
  formerly: [],
  versions,
  reviewed: "2026-11-20",
  reviewBy: number === 1 ? "2027-02-20" : "2026-12-01",
  mayChange,
  file: "",
  exercise: "",
});
const lessons = [
  lesson(1, { openai: "6.49.0", model: "gpt-4o-mini-2024-07-18" }, ["model names"]),
  lesson(2, { openai: "6.49.0", node: "20.20.0" }, ["model names", "chunk format"]),
];
const questions = {
  name: "questions",
  title: "Questions",
  about: "",
  reviewed: "2026-11-20",
  reviewBy: "2027-02-20",
  mayChange: ["model names", "prices"],
  file: "",
};
const text = "Before.\n\n<!-- freshness -->\n\nAfter.\n";

test("draws what was proven when, and what may change, from the front matters", () => {
  expect(withFreshness(text, lessons, [questions], "2026-12-01")).toBe(`Before.

| lesson | openai | model imitated | node | reviewed | again by |
| --- | --- | --- | --- | --- | --- |
| 1 | 6.49.0 | gpt-4o-mini-2024-07-18 |  | 2026-11-20 | 2027-02-20 |
| 2 | 6.49.0 |  | 20.20.0 | 2026-11-20 | 2026-12-01 |
| questions |  |  |  | 2026-11-20 | 2027-02-20 |

| what may change | which lessons it concerns |
| --- | --- |
| model names | 1, 2, questions |
| chunk format | 2 |
| prices | questions |

After.
`);
});

test("marks a review from the day after it was due", () => {
  const drawn = withFreshness(text, lessons, [questions], "2026-12-02");
  expect(drawn).toContain("| **2026-12-01: overdue** |");
  expect(drawn.match(/overdue/g)).toHaveLength(1);
});

test("leaves a text alone that doesn't ask for it", () => {
  expect(withFreshness("# Words\n", lessons, [questions], "2026-12-01")).toBe("# Words\n");
});
