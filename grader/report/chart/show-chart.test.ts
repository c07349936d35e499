import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { lookFor } from "../markdown/look.ts";
import type { Chart } from "./chart.ts";
import { showChart } from "./show-chart.ts";

const plain = lookFor({ color: false, links: false });
const turns = Array.from({ length: 50 }, (_, index) => index + 1);
const chart: Chart = {
  measure: "per call",
  series: [
    { name: "full history", values: turns.map((turn) => 100 * turn) },
    { name: "last 10 turns", values: turns.map((turn) => 100 * Math.min(10, turn)) },
  ],
};

test("can be read without colour: each line has points of its own, and its last figure below", () => {
  expect(showChart(chart, 44, plain)).toEqual([
    "Tokens sent per call",
    "6,000 ┤",
    "      │                                    ●",
    "      │                                ●●●●",
    "4,000 ┤                           ●●●●●",
    "      │                      ●●●●●",
    "      │                 ●●●●●",
    "2,000 ┤            ●●●●●",
    "      │       ○○○○○○○○○○○○○○○○○○○○○○○○○○○○○○",
    "      │  ○○○○○",
    "    0 ┤○○",
    " turn  1     10     20     30      40     50",
    "● full history    5,000 in turn 50",
    "○ last 10 turns   1,000 in turn 50",
  ]);
});

test.each([40, 76, 92, 96])("fits into %i columns", (width) => {
  const widest = Math.max(...showChart(chart, width, plain).map((line) => stringWidth(line)));
  expect(widest).toBeLessThanOrEqual(width);
  expect(widest).toBeGreaterThan(width - 3);
});

test("is the same in colour, but for the colour", () => {
  const colored = showChart(chart, 76, lookFor({ color: true, links: false })).join("\n");
  expect(colored).toContain("\u001b[31m●");
  expect(colored).toContain("\u001b[32m○");
  expect(stripVTControlCharacters(colored)).toBe(showChart(chart, 76, plain).join("\n"));
});

test("shows a chart of one turn, and one that holds nothing yet", () => {
  const one = { measure: "in total", series: [{ name: "all", values: [3] }] } as const;
  expect(showChart(one, 40, plain).at(-1)).toBe("● all   3 in turn 1");
  expect(showChart({ measure: "in total", series: [] }, 40, plain)[0]).toBe("Tokens sent in total");
});
