import stringWidth from "string-width";
import { expect, test } from "vitest";
import { chatbot, gradebook, missing, solved, student } from "./class/gradebook-for-tests.ts";
import { showClassSummary } from "./class-summary.ts";
import { lookFor } from "./markdown/look.ts";

const look = lookFor({ color: false, links: false });
const shown = (columns: number, of = gradebook) =>
  showClassSummary(of, { notes: [], kept: 0, report: "report" }, columns, look);

test("the exercises' bars stand one below the other", () => {
  const bars = shown(80).filter((line) => line.includes("░"));
  expect(bars).toHaveLength(gradebook.lessons.length);
  expect(new Set(bars.map((line) => line.search(/[█░]/)))).toHaveLength(1);
  expect(new Set(bars.map((line) => line.indexOf(" of 7")))).toHaveLength(1);
});

test("of whom nothing could be taken stands before those who have the same files", () => {
  const same = student("Ada", "ada", [solved(chatbot)], { notes: ["The same files as Bob."] });
  const broken = student("Zoë", "zoë", [missing(chatbot)], { notes: ["zoë.zip can't be read."] });
  const lines = shown(80, { ...gradebook, lessons: [chatbot], students: [same, broken] });
  const notes = lines.filter((line) => line.startsWith("  - "));
  expect(notes).toEqual(["  - Zoë: zoë.zip can't be read.", "  - Ada: The same files as Bob."]);
});

test("a narrow window has room for all of it", () => {
  const lines = shown(40);
  expect(lines.filter((line) => stringWidth(line) > 40)).toEqual([]);
});
