import { expect, test } from "vitest";
import { scaleOf } from "./scale.ts";

const scale = (...values: number[]) =>
  scaleOf({ measure: "per call", series: [{ name: "all", values }] });

test.each([
  [5121, [0, 2000, 4000, 6000]],
  [128_650, [0, 50_000, 100_000, 150_000]],
  [4, [0, 1, 2, 3, 4]],
  [100, [0, 50, 100]],
  [0, [0, 1]],
])("reaches up to %i in round steps", (highest, levels) => {
  expect(scale(highest)).toMatchObject({ levels, top: levels.at(-1) });
});

test.each([
  [50, [1, 10, 20, 30, 40, 50]],
  [7, [1, 2, 4, 6]],
  [1, [1]],
  [0, [1]],
])("names a few of %i turns", (turns, marks) => {
  expect(scale(...new Array(turns).fill(3)).marks).toEqual(marks);
});
