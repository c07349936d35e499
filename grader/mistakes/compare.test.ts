import { describe, expect, test } from "vitest";
import { changedTexts, isEndOf, leftOut, sameMessages, sameRoles, without } from "./compare.ts";
import { wireOf } from "./situations-for-tests.ts";

describe("leftOut", () => {
  test.each([
    ["u1 a1 u2", "u1 u2", "a1"],
    ["u1 a1 u2", "", "u1 a1 u2"],
    ["u1 a1 u2", "u1 a1 u2", ""],
    ["u1 a1 u1", "u1", "a1 u1"],
  ])("of %s and %s is what the second lacks", (whole, part, missing) => {
    expect(leftOut(wireOf(whole), wireOf(part))).toEqual(wireOf(missing));
  });

  test.each([
    ["u1 a1 u2", "a1 u1"],
    ["u1 a1", "u1 a1 u2"],
    ["u1 a1", 'u1 a1="Hm."'],
  ])("of %s and %s is undefined: more than leaving out was done", (whole, part) => {
    expect(leftOut(wireOf(whole), wireOf(part))).toBeUndefined();
  });
});

test("without takes each message away as often as the other wire holds it", () => {
  expect(without(wireOf("u1 u1 a1 u2"), wireOf("u2 u1"))).toEqual(wireOf("u1 a1"));
  expect(without(wireOf("u1"), wireOf("u1 a1"))).toEqual([]);
  expect(without(wireOf("u1"), wireOf("assistant:u1"))).toEqual(wireOf("u1"));
});

test("sameMessages minds the number of messages, not their order", () => {
  expect(sameMessages(wireOf("u1 a1"), wireOf("a1 u1"))).toBe(true);
  expect(sameMessages(wireOf("u1 a1 a1"), wireOf("u1 u1 a1"))).toBe(false);
  expect(sameMessages(wireOf("u1"), wireOf("u1 a1"))).toBe(false);
});

test("sameRoles minds the roles and their order, not the texts", () => {
  expect(sameRoles(wireOf("s u1 a1"), wireOf("S u2 a2"))).toBe(true);
  expect(sameRoles(wireOf("u1 a1"), wireOf("a1 u1"))).toBe(false);
  expect(sameRoles(wireOf("u1"), wireOf("u1 a1"))).toBe(false);
});

test("changedTexts pairs what stands at the same place with another text", () => {
  const [sent, right] = [wireOf('u1 a1="" u3'), wireOf("u1 a1 u2")];
  expect(changedTexts(sent, right)).toEqual([
    [sent[1], right[1]],
    [sent[2], right[2]],
  ]);
  expect(changedTexts(right, right)).toEqual([]);
});

test("isEndOf holds for the last messages of a talk, all of them and none", () => {
  const talk = wireOf("u1 a1 u2");
  for (const end of ["", "u2", "a1 u2", "u1 a1 u2"]) expect(isEndOf(talk, wireOf(end))).toBe(true);
  for (const other of ["u1", "u1 u2", "s u1 a1 u2"]) {
    expect(isEndOf(talk, wireOf(other))).toBe(false);
  }
});
