import { expect, test } from "vitest";
import { confusionTable, isApt } from "./confusion.ts";

test("a headline is right when it is one of those expected", () => {
  expect(
    isApt({ expected: ["late-question", "forgotten-question"], named: "forgotten-question" }),
  ).toBe(true);
  expect(isApt({ expected: ["late-question"], named: "no-memory" })).toBe(false);
  expect(isApt({ expected: ["late-question"], named: undefined })).toBe(false);
});

test("counts for each mistake how often it was named, and what was named instead", () => {
  const namings = [
    { expected: ["no-memory"], named: "no-memory" },
    { expected: ["no-memory"], named: undefined },
    { expected: ["no-memory"], named: "wrong-window" },
    { expected: ["altered-text"], named: "altered-text" },
  ];
  expect(confusionTable(namings)).toEqual([
    "expected             named   named instead",
    "altered-text        1 of 1",
    "no-memory           1 of 3   nothing 1, wrong-window 1",
  ]);
});
