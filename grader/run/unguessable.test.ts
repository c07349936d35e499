import { expect, test } from "vitest";
import { unguessableFrom } from "./unguessable.ts";

test("the same input gives the same five characters within one grading", () => {
  const unguessable = unguessableFrom(undefined);
  expect(unguessable("Hi!")).toMatch(/^[a-z0-9]{5}$/);
  expect(unguessable("Hi!")).toBe(unguessable("Hi!"));
  expect(unguessable(1)).toBe(unguessable("1"));
});

test("other inputs give other texts", () => {
  const texts = Array.from({ length: 200 }, (_, index) => unguessableFrom(1)(index));
  expect(new Set(texts).size).toBe(200);
});

test("the same seed gives the same texts in every grading, another seed others", () => {
  expect(unguessableFrom(1)("Hi!")).toBe(unguessableFrom(1)("Hi!"));
  expect(unguessableFrom(1)("Hi!")).not.toBe(unguessableFrom(2)("Hi!"));
});

test("without a seed they never come again", () => {
  expect(unguessableFrom(undefined)("Hi!")).not.toBe(unguessableFrom(undefined)("Hi!"));
});
