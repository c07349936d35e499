import stringWidth from "string-width";
import { expect, test } from "vitest";
import { gradebook } from "./class/gradebook-for-tests.ts";
import { showClassSummary } from "./class-summary.ts";
import { lookFor } from "./markdown/look.ts";

const look = lookFor({ color: false, links: false });
const shown = (columns: number) =>
  showClassSummary(gradebook, { notes: [], kept: 0, report: "report" }, columns, look);

test("the exercises' bars stand one below the other", () => {
  const bars = shown(80).filter((line) => line.includes("░"));
  expect(bars).toHaveLength(gradebook.lessons.length);
  expect(new Set(bars.map((line) => line.search(/[█░]/)))).toHaveLength(1);
  expect(new Set(bars.map((line) => line.indexOf(" of 7")))).toHaveLength(1);
});

test("a narrow window has room for all of it", () => {
  const lines = shown(40);
  expect(lines.filter((line) => stringWidth(line) > 40)).toEqual([]);
});
