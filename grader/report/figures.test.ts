import { expect, test } from "vitest";
import { type Figure, holds, median, showFigures } from "./figures.ts";

const ratio = (seconds: number[], beside: number[], bound: number | undefined): Figure => ({
  kind: "ratio",
  what: "`a`",
  seconds,
  beside: { what: "`b`", seconds: beside },
  bound,
});
const share = (seconds: number[], count: number): Figure => {
  return { kind: "share", what: "all", seconds, count, bound: 0.04 };
};

test.each([
  [[3], 3],
  [[1, 2], 1.5],
  [[9, 1, 2], 2],
  [[10, 9, 1, 2], 5.5],
])("the median of %j is %d", (values, middle) => {
  expect(median(values)).toBe(middle);
});

test("no value has no median", () => {
  expect(() => median([])).toThrow("No value has no median.");
});

test("shows the figures as a table, with their bounds", () => {
  const bound = 0.1;
  const figures = [
    ratio([1.3, 9, 1.4], [1, 1, 1], 1.4),
    ratio([1.5], [1], 1.4),
    ratio([3], [1], undefined),
    share([8], 200),
    share([8.1], 200),
    { kind: "span", what: "`c`", seconds: [0.08], beside: { what: "`d`", seconds: [0.25] }, bound },
    {
      kind: "peak",
      what: "`e`",
      megabytes: 612.4,
      beside: { what: "`f`", megabytes: 500 },
      bound: 1.2,
    },
  ] as const;
  expect(showFigures(figures)).toBe(`| Measured | Cost | Beside it | Cost | Figure | Bound | Holds |
| --- | --: | --- | --: | --: | --: | --- |
| \`a\` | 1.40 s | \`b\` | 1.00 s | 1.40 | 1.40 | ✓ yes |
| \`a\` | 1.50 s | \`b\` | 1.00 s | 1.50 | 1.40 | ✗ no |
| \`a\` | 3.00 s | \`b\` | 1.00 s | 3.00 | none |  |
| all | 8.00 s | 200 of them |  | 40.0 ms | 40.0 ms | ✓ yes |
| all | 8.10 s | 200 of them |  | 40.5 ms | 40.0 ms | ✗ no |
| \`c\` | 0.08 s | \`d\` | 0.25 s | 80.0 ms | 100.0 ms | ✓ yes |
| \`e\` | 612 MB | \`f\` | 500 MB | 1.22 | 1.20 | ✗ no |
`);
  expect(figures.map(holds)).toEqual([true, false, true, true, false, true, false]);
});
