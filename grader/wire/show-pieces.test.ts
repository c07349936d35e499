import { expect, test } from "vitest";
import { plain } from "./show-difference.ts";
import { showPieces } from "./show-pieces.ts";

const show = (pieces: readonly string[], tokens: readonly string[]) =>
  showPieces({ said: "Hi!", pieces, tokens }, 90, plain).join("\n");

test("shows both lists, with blanks and newlines to be seen", () => {
  expect(
    show(["Hello", " ", "there", "\n\n"], ["Hello", "there"]),
  ).toBe(`the reply to "Hi!" arrived as
  "Hello"  " "  "there"  "\\n\\n"
onToken got
  "Hello"  "there"`);
});

test("shows long lists around the place where they part", () => {
  const pieces = Array.from({ length: 40 }, (_, index) => ` ${index}`);
  const merged = [...pieces.slice(0, 20), " 20 21", ...pieces.slice(22)];
  expect(show(pieces, merged)).toBe(`the reply to "Hi!" arrived as
  … 17 more  " 17"  " 18"  " 19"  " 20"  " 21"  " 22"  " 23"  " 24"  … 15 more
onToken got
  … 17 more  " 17"  " 18"  " 19"  " 20 21"  " 22"  " 23"  " 24"  " 25"  … 14 more`);
});

test("says when nothing was handed on", () => {
  expect(show(["Hello"], [])).toContain("onToken got\n  (nothing: it was never called)");
});

test("cuts pieces that are long, and never leaves the window", () => {
  const lines = showPieces(
    { said: "a ".repeat(90), pieces: ["x".repeat(500)], tokens: [] },
    30,
    plain,
  );
  expect(lines.slice(1, -2).every((line) => line.length <= 30)).toBe(true);
  expect(lines.join("").length).toBeLessThan(300);
});
