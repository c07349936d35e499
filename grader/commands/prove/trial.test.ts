import { expect, test } from "vitest";
import { suffices } from "./trial.ts";

test("everything has to hold, unless less is said to be enough", () => {
  expect(suffices({ what: "", held: 9, of: 10 })).toBe(false);
  expect(suffices({ what: "", held: 10, of: 10 })).toBe(true);
  expect(suffices({ what: "", held: 95, of: 100, least: 0.95 })).toBe(true);
  expect(suffices({ what: "", held: 94, of: 100, least: 0.95 })).toBe(false);
});

test("nothing counted is nothing shown", () => {
  expect(suffices({ what: "", held: 0, of: 0 })).toBe(false);
});
