import { expect, test } from "vitest";
import { MarginWriter } from "./margin-writer.ts";

/** What a program's pieces look like through a pipe. */
function screen(pieces: readonly string[], width = 20): string {
  const writer = new MarginWriter({ width, canErase: false });
  return pieces.map((piece) => writer.write(piece)).join("") + writer.end();
}

test("sets each line behind the margin, and a blank line below the last", () => {
  expect(screen(["one\ntwo\n\nthree\r\n"])).toBe("  one\n  two\n\n  three\n\n");
  expect(screen(["no end"])).toBe("  no end\n\n");
  expect(screen(["blank\n", "\n"])).toBe("  blank\n\n");
  expect(screen([])).toBe("");
});

test("breaks a line between words where the window ends, however its text arrives", () => {
  const broken = "  Web scrapers read\n  pages all night.\n\n";
  expect(screen(["Web scrapers read pages all night."])).toBe(broken);
  expect(screen(["Web", " scrap", "ers", " read", " pag", "es", " all", " night", "."])).toBe(
    broken,
  );
});

test("takes a word back in a terminal when it turns out too long for its line", () => {
  const writer = new MarginWriter({ width: 20, canErase: true });
  expect(writer.write("Python scrapers beg")).toBe("  Python scrapers beg");
  expect(writer.write("in here")).toBe("\u001b[3D\u001b[K\n  begin here");
  expect(writer.end()).toBe("\n\n");
});

test("keeps indentation, and drops blanks at the end of a line", () => {
  expect(screen(["  two in \n", "   ", "three in"])).toBe("    two in\n     three in\n\n");
});

test("leaves a word alone that no line can hold", () => {
  expect(screen(["a ", "x".repeat(25), " b"])).toBe(`  a\n  ${"x".repeat(25)}\n  b\n\n`);
});

test("counts wide characters as the two columns they take", () => {
  expect(screen(["日本語 日本語 日本語 日本語"])).toBe("  日本語 日本語 日本語\n  日本語\n\n");
});

test("lets no program colour the screen", () => {
  expect(screen(["\u001b[31mred\u001b[0m"])).toBe("  red\n\n");
});
