import { chai, expect, test } from "vitest";
import { Examination } from "../../expect/examination.ts";
import { createMatchers } from "../../expect/matchers.ts";
import { isMatcherOfVitest } from "./matchers-of-vitest.ts";

test("every matcher that vitest has is known", () => {
  const ours = Object.keys(createMatchers(new Examination()));
  const names = Object.getOwnPropertyNames(chai.Assertion.prototype).filter(
    (name) => /^to[A-Z]/.test(name) && !ours.includes(name),
  );
  expect(names).toContain("toBe");
  expect(names.filter((name) => !isMatcherOfVitest(name))).toEqual([]);
});

test("none of the grader's is taken for one of them", () => {
  const ours = Object.keys(createMatchers(new Examination()));
  expect(ours.filter(isMatcherOfVitest)).toEqual([]);
});
