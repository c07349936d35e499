import fc from "fast-check";
import { expect, test } from "vitest";
import { dividePoints, sumPoints } from "./divide-points.ts";

test.each([
  [15, [1, 1, 1], [5, 5, 5]],
  [10, [1, 1, 1], [3.34, 3.33, 3.33]],
  [15, [1, 2, 0], [5, 10, 0]],
  [1, [0.5, 0.25, 0.25], [0.5, 0.25, 0.25]],
  [15, [0, 0], [7.5, 7.5]],
  [15, [], []],
  [20, [1, 1, 1, 1, 1, 1, 1], [2.86, 2.86, 2.86, 2.86, 2.86, 2.85, 2.85]],
])("%d points by the weights %j are %j", (points, weights, shares) => {
  expect(dividePoints(points, weights)).toEqual(shares);
});

test("the parts of any points by any weights add up to the whole, and none is off by a hundredth", () => {
  const weights = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), weights, (points, weights) => {
      const shares = dividePoints(points, weights);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      expect(sumPoints(shares)).toBe(points);
      for (const [index, share] of shares.entries()) {
        const due =
          total === 0 ? points / weights.length : (points * (weights[index] ?? 0)) / total;
        expect(Math.abs(share - due)).toBeLessThan(0.0101);
      }
    }),
    { seed: 7 },
  );
});
