import { expect, test } from "vitest";
import type { Block } from "./markdown/block.ts";
import { pageOf, paginate } from "./paginate.ts";

const block = (name: string, count = 1, keepWithNext = false, kind?: Block["kind"]): Block => ({
  lines: Array.from({ length: count }, (_, index) => `${name}${index + 1}`),
  keepWithNext,
  ...(kind && { kind }),
});
const code = (count: number) => block("c", count, false, "code");
const output = (count: number) => block("o", count, false, "result");
const wire = (count: number) => block("w", count, false, "result");
const lay = (sections: Block[][], height: number) =>
  paginate(sections, height).map(({ lines }) => lines.join(" "));

test("fills a page and goes on on the next", () => {
  expect(lay([[block("a", 2), block("b", 2), block("c", 2)]], 5)).toEqual([
    "a1 a2  b1 b2",
    "c1 c2",
  ]);
});

test("begins a page for a section that doesn't fit below the one before it", () => {
  const sections = [[block("a", 4)], [block("b", 4), block("c", 3)]];
  expect(lay(sections, 9)).toEqual(["a1 a2 a3 a4", "b1 b2 b3 b4  c1 c2 c3"]);
});

test("leaves no page nearly empty where the next section could begin on it", () => {
  expect(lay([[block("a")], [block("b", 6)]], 9)).toEqual(["a1  b1 b2 b3 b4 b5 b6"]);
  expect(lay([[block("a", 7)], [block("z")]], 9)).toEqual(["a1 a2 a3 a4 a5 a6 a7  z1"]);
});

test("keeps code together with what it did, and begins a page before it rather", () => {
  expect(lay([[block("a", 4), code(3), output(1), wire(2)]], 10)).toEqual([
    "a1 a2 a3 a4",
    "c1 c2 c3  o1  w1 w2",
  ]);
});

test("parts the output from the wire where a page can't hold both with the code", () => {
  expect(lay([[code(5), output(2), wire(4)]], 8)).toEqual(["c1 c2 c3 c4 c5  o1 o2", "w1 w2 w3 w4"]);
});

test("lets a paragraph go on on the next page rather than leave one nearly empty", () => {
  expect(lay([[block("a", 2), block("t", 9, false, "text")]], 10)).toEqual([
    "a1 a2  t1 t2 t3",
    "t4 t5 t6 t7 t8 t9",
  ]);
});

test("parts the wires of two requests rather than one wire", () => {
  const two = { lines: ["v1", "v2", "v3", "", "w1", "w2", "w3"], keepWithNext: false } as const;
  expect(lay([[{ ...two, kind: "result" }]], 6)).toEqual(["v1 v2 v3", "w1 w2 w3"]);
});

test("shows an answer together with its question, after a page that has the question alone", () => {
  const quiz = [block("h", 1, true), block("q", 2), block("a", 1, false, "answer"), block("b", 1)];
  const pages = paginate([quiz, [block("n", 7)]], 9);
  expect(pages.map(({ lines }) => lines.join(" "))).toEqual([
    "h1  q1 q2",
    "h1  q1 q2  a1  b1",
    "n1 n2 n3 n4 n5 n6 n7",
  ]);
  expect(pages.map(({ asks }) => asks)).toEqual([true, false, false]);
  expect([0, 1, 2, 3, 4].map((number) => pageOf(pages, number))).toEqual([0, 0, 1, 1, 2]);
});

test("a question and an answer that no page holds together are on two", () => {
  const quiz = [block("q", 2), block("a", 2, false, "answer")];
  const pages = paginate([quiz], 3);
  expect(pages.map(({ lines, asks }) => [lines.join(" "), asks])).toEqual([
    ["q1 q2", true],
    ["a1 a2", false],
  ]);
});

test("keeps a block whole where a page can hold it", () => {
  expect(lay([[block("a", 3), block("b", 3)]], 5)).toEqual(["a1 a2 a3", "b1 b2 b3"]);
});

test("lets items go on on the next page, none of them torn", () => {
  const lines = ["  ✓ a", "  ✗ b", "    more of b", "  ✗ c", "  ✗ d", "  - 2 more"];
  const pages = lay([[block("p", 2), { lines, keepWithNext: false, kind: "items" }]], 5);
  expect(pages).toEqual(["p1 p2    ✓ a", "  ✗ b     more of b   ✗ c   ✗ d   - 2 more"]);
});

test("doesn't part a heading from what it announces", () => {
  expect(lay([[block("a", 2), block("h", 1, true), block("b", 2)]], 6)).toEqual([
    "a1 a2",
    "h1  b1 b2",
  ]);
});

test("rather tears code at a blank line than leave a heading alone at the end of a page", () => {
  const heading = block("h", 1, true, "heading");
  const lines = ["c1", "c2", "c3", "", "c4", "c5", "c6"];
  expect(lay([[heading, { lines, keepWithNext: false, kind: "code" }]], 8)).toEqual([
    "h1  c1 c2 c3",
    "c4 c5 c6",
  ]);
});

test("breaks code that no page can hold at a blank line, else not between braces and what they hold", () => {
  const lines = (text: string): Block => ({
    lines: text.split("\n"),
    keepWithNext: false,
    kind: "code",
  });
  const imports = "import a;\nimport b;\nlet c;\n\nfunction f() {\n  d;\n  e;\n  f;\n  g;\n}";
  expect(lay([[lines(imports)]], 8)).toEqual([
    "import a; import b; let c;",
    "function f() {   d;   e;   f;   g; }",
  ]);
  const call = "a;\nb;\nc;\nd;\ne;\nf;\ng(() => {\n  h;\n  i;\n  j;\n  k;\n  l;\n});";
  expect(lay([[lines(call)]], 7)[0]).toBe("a; b; c; d; e; f;");
});

test("lets a block that no page can hold begin where it stands", () => {
  expect(lay([[block("h", 1, true), block("b", 12)]], 8)).toEqual([
    "h1  b1 b2 b3 b4 b5 b6",
    "b7 b8 b9 b10 b11 b12",
  ]);
});

test("finds the place again when the pages have changed", () => {
  const sections = [[block("a", 2), block("b", 2)], [block("c", 5)]];
  const narrow = paginate(sections, 2);
  expect(narrow.map(({ begins }) => begins)).toEqual([0, 1, 2, 2.4, 2.8]);
  const wide = paginate(sections, 9);
  expect(narrow.map(({ begins }) => pageOf(wide, begins))).toEqual([0, 0, 1, 1, 1]);
});

test("finds a place in a block that goes over two pages", () => {
  const pages = paginate([[block("a"), block("b", 12), block("c")]], 8);
  expect(pages.map(({ begins }) => begins)).toEqual([0, 1.5]);
  expect([0, 1, 1.4, 1.6, 2].map((place) => pageOf(pages, place))).toEqual([0, 0, 0, 1, 1]);
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
