import { expect, test } from "vitest";
import { MarginWriter } from "./margin-writer.ts";

/** What the pieces look like on the screen. */
function screen(pieces: readonly string[], width = 20): string {
  const writer = new MarginWriter(width);
  return pieces.map((piece) => writer.write(piece)).join("") + writer.end();
}

test("sets each line behind the margin, and a blank line below the last", () => {
  expect(screen(["one\ntwo\n\nthree\n"])).toBe("  one\n  two\n\n  three\n\n");
  expect(screen(["no end"])).toBe("  no end\n\n");
  expect(screen([])).toBe("");
});

test("breaks a line where the window ends, however its text arrives", () => {
  const broken = "  Web scrapers read\n  pages all night.\n\n";
  expect(screen(["Web scrapers read pages all night."])).toBe(broken);
  expect(screen(["Web", " scrapers", " read", " pages", " all", " night", "."])).toBe(broken);
});

test("counts wide characters as the two columns they take", () => {
  expect(screen(["日本語 日本語 日本語 日本語"])).toBe("  日本語 日本語 日本語\n  日本語\n\n");
});

test("lets no program colour the screen", () => {
  expect(screen(["\u001b[31mred\u001b[0m"])).toBe("  red\n\n");
});
