import { expect, test } from "vitest";
import type { Block } from "./markdown/block.ts";
import { pageOf, paginate } from "./paginate.ts";

const block = (name: string, count = 1, keepWithNext = false): Block => ({
  lines: Array.from({ length: count }, (_, index) => `${name}${index + 1}`),
  keepWithNext,
});
const lay = (sections: Block[][], height: number) =>
  paginate(sections, height).map(({ lines }) => lines.join(" "));

test("fills a page and goes on on the next", () => {
  expect(lay([[block("a", 2), block("b", 2), block("c", 2)]], 5)).toEqual([
    "a1 a2  b1 b2",
    "c1 c2",
  ]);
});

test("begins a page for each section", () => {
  expect(lay([[block("a")], [block("b")]], 9)).toEqual(["a1", "b1"]);
});

test("keeps a block whole where a page can hold it", () => {
  expect(lay([[block("a", 3), block("b", 3)]], 5)).toEqual(["a1 a2 a3", "b1 b2 b3"]);
});

test("doesn't part a heading from what it announces", () => {
  expect(lay([[block("a", 2), block("h", 1, true), block("b", 2)]], 6)).toEqual([
    "a1 a2",
    "h1  b1 b2",
  ]);
});

test("lets a block that no page can hold begin where it stands", () => {
  expect(lay([[block("h", 1, true), block("b", 12)]], 8)).toEqual([
    "h1  b1 b2 b3 b4 b5 b6",
    "b7 b8 b9 b10 b11 b12",
  ]);
});

test("finds the place again when the pages have changed", () => {
  const sections = [[block("a", 2), block("b", 2)], [block("c", 2)]];
  const narrow = paginate(sections, 2);
  expect(narrow.map(({ firstBlock }) => firstBlock)).toEqual([0, 1, 2]);
  const wide = paginate(sections, 9);
  expect(narrow.map(({ firstBlock }) => pageOf(wide, firstBlock))).toEqual([0, 0, 1]);
});

test("a block that goes over two pages is found where it begins", () => {
  const pages = paginate([[block("a"), block("b", 12), block("c")]], 8);
  expect(pages.map(({ firstBlock }) => firstBlock)).toEqual([0, 1]);
  expect([0, 1, 2].map((number) => pageOf(pages, number))).toEqual([0, 0, 1]);
});

test("no page begins with a blank line", () => {
  const code = { lines: ["a", "b", "", "c"], keepWithNext: false };
  expect(lay([[code]], 2)).toEqual(["a b", "c"]);
});

test("a window of one line still shows every line", () => {
  expect(
    lay([[block("a", 2), block("b")]], 1)
      .join(" ")
      .replaceAll(/ +/g, " ")
      .trim(),
  ).toBe("a1 a2 b1");
});
