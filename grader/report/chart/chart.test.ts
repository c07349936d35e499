import { expect, test } from "vitest";
import { chartOf, readChart, type Series, write, writeChart } from "./chart.ts";

const perCall: readonly Series[] = [
  { name: "full history", values: [25, 1129, 2233] },
  { name: "last 2 turns", values: [25, 1129] },
];

test("adds the calls up where a chart counts in total", () => {
  expect(chartOf("in total", perCall).series.map(({ values }) => values)).toEqual([
    [25, 1154, 3387],
    [25, 1154],
  ]);
  expect(chartOf("per call", perCall).series).toEqual(perCall);
});

test("writes names and figures, ten on a line, one below the other", () => {
  const values = [9, 1000, ...Array.from({ length: 9 }, () => 7)];
  expect(writeChart({ measure: "per call", series: [{ name: "all", values }] })).toBe(
    `all\n      9  1,000${"      7".repeat(8)}\n      7`,
  );
});

test.each(["per call", "in total"] as const)("reads %s what it wrote", (measure) => {
  const chart = { measure, series: perCall };
  expect(readChart(`chart ${measure}`, writeChart(chart))).toEqual(chart);
});

test("reads an empty chart, and a name that begins with a figure", () => {
  expect(readChart("chart per call", "")).toEqual({ measure: "per call", series: [] });
  expect(readChart("chart per call", "10 turns\n  1  2\n").series).toEqual([
    { name: "10 turns", values: [1, 2] },
  ]);
});

test.each([
  [0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [128_000, "128,000"],
  [1_234_567, "1,234,567"],
])("writes %i as %s", (value, written) => {
  expect(write(value)).toBe(written);
});
