import { expect, test } from "vitest";
import { coverStyles } from "./cover.ts";

const axes = { client: ["one", "each"], role: ["system", "developer"], call: ["a", "b", "c"] };

test("every way occurs together with every way of every other axis", () => {
  const styles = coverStyles(axes, 2);
  for (const client of axes.client) {
    for (const call of axes.call)
      expect(styles).toContainEqual(expect.objectContaining({ client, call }));
    for (const role of axes.role)
      expect(styles).toContainEqual(expect.objectContaining({ client, role }));
  }
  expect(styles.length).toBeLessThan(12);
});

test("every combination of as many ways as there are axes is all there is", () => {
  expect(coverStyles(axes, 3).length).toBe(12);
});

test("every way occurs at least once", () => {
  expect(coverStyles(axes, 1).length).toBe(3);
});
