import { expect, test } from "vitest";
import { withoutInsides } from "./promises.ts";

test("a promise is printed as it would be elsewhere", () => {
  const printed = `[
  Promise {
    <pending>,
    [Symbol(async_id_symbol)]: 3653,
    [Symbol(trigger_async_id_symbol)]: 3639,
    [Symbol(kResourceStore)]: {}
  },
  Promise {
    <pending>,
    [Symbol(async_id_symbol)]: 3661,
    [Symbol(trigger_async_id_symbol)]: 3639,
    [Symbol(kResourceStore)]: undefined
  }
]`;
  expect(withoutInsides(printed.split("\n"))).toEqual([
    "[",
    "  Promise { <pending> },",
    "  Promise { <pending> }",
    "]",
  ]);
});

test("anything else stays as it is", () => {
  const lines = ["Planner: hello, [Symbol(mine)]: 3", "", "Promise { 'kept' }"];
  expect(withoutInsides(lines)).toEqual(lines);
});
