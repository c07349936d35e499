import stringWidth from "string-width";
import { expect, test } from "vitest";
import { lookFor } from "../markdown/look.ts";
import { type Frame, pageHeight, showFrame } from "./frame.ts";

const frame: Frame = {
  standing: { solved: 2, lessons: 8, points: 30, ofPoints: 120 },
  title: ["03 · The Chatbot class", "5 of 12 checks"],
  tone: "bad",
  lines: ["  forgotten"],
  status: "5 of 12 checks at 10:45:12",
  statusTone: "plain",
  place: ["1 of 2", "space: next page"],
  keys: [
    ["n", "next"],
    ["p", "previous"],
    ["q", "quit"],
  ],
  columns: 80,
  rows: 12,
  look: lookFor({ color: false, links: false }),
};

test("has the progress at its top, the keys at its foot, and the page between", () => {
  expect(showFrame(frame)).toEqual([
    "  Blank Slate   ██████░░░░░░░░░░░░░░░░░░   2 of 8 exercises · 30 of 120 points",
    "  03 · The Chatbot class                                        5 of 12 checks",
    "  forgotten",
    ...["", "", "", "", "", "", ""],
    "  5 of 12 checks at 10:45:12                         1 of 2 · space: next page",
    "  n next · p previous · q quit",
  ]);
});

test.each([
  [120, 40],
  [80, 24],
  [40, 24],
  [20, 10],
  [12, 4],
  [3, 1],
])("fills a window of %i columns and %i rows, and no more", (columns, rows) => {
  for (const color of [true, false]) {
    const sized = { ...frame, columns, rows, look: lookFor({ color, links: false }) };
    const lines = showFrame(sized);
    expect(lines.length).toBe(rows);
    expect(pageHeight(sized)).toBeGreaterThan(0);
    if (columns < 20) continue;
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
  }
});

test("shows the status whole rather than how to turn the page", () => {
  const lineWith = (status: string) =>
    showFrame({ ...frame, status })
      .at(-2)
      ?.trim();
  const [middle, long] = ["a".repeat(60), "a".repeat(74)];
  expect(lineWith(middle)).toBe(`${middle}${" ".repeat(10)}1 of 2`);
  expect(lineWith(long)).toBe(long);
});

test("shows every key, in as many lines as it takes", () => {
  const narrow = showFrame({ ...frame, columns: 20, rows: 24 });
  expect(narrow.slice(-3)).toEqual(["  n next", "  p previous", "  q quit"]);
});
