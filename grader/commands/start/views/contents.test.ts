import { expect, test } from "vitest";
import { lookFor } from "../../../report/markdown/look.ts";
import { contentsView } from "./contents.ts";

const look = lookFor({ color: false, links: false });

function contents(count: number, here = 0) {
  const chosen: number[] = [];
  const said: string[] = [];
  const choices = Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    title: `Lesson ${index + 1}`,
    minutes: 8,
    points: 15,
    solved: index === 0,
  }));
  const view = contentsView(choices, here, {
    choose: (index) => chosen.push(index),
    onChange: (added) => said.push(...added),
  });
  const lines = (rows: number) => view.sections({ columns: 80, rows }, look)[0]?.[0]?.lines ?? [];
  return { view, chosen, said, lines };
}

test("marks a lesson with the arrow keys, and goes there on Enter", () => {
  const { view, chosen, said, lines } = contents(8);
  expect(lines(10)[0]).toBe("→ ✓ 01  Lesson 1    8 min   15 points   solved");
  for (const key of ["down", "down", "up", "enter"]) expect(view.press?.(key, 0)).toBe(true);
  expect(said).toEqual(["2, Lesson 2, open", "3, Lesson 3, open", "2, Lesson 2, open"]);
  expect(chosen).toEqual([1]);
  expect(view.press?.("h", 0)).toBe(false);
});

test("goes to a number at once where it can mean only one lesson", () => {
  const few = contents(8);
  few.view.press?.("7", 0);
  expect(few.chosen).toEqual([6]);
  const many = contents(12);
  many.view.press?.("1", 0);
  expect(many.chosen).toEqual([]);
  many.view.press?.("2", 0);
  expect(many.chosen).toEqual([11]);
});

test("shows the lessons around the marked one where a window is too low for all", () => {
  const { lines } = contents(40, 20);
  expect(lines(5).map((line) => line.slice(0, 6))).toEqual([
    "    19",
    "    20",
    "→   21",
    "    22",
    "    23",
  ]);
});
