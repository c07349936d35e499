import fc from "fast-check";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { expect, test } from "vitest";
import { loadTokenizer } from "./load-tokenizer.ts";

const { count, cut } = await loadTokenizer();

test("counts what gpt-tokenizer counts, for any text", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.lorem(),
    fc
      .array(
        fc.constantFrom(" ", "\n", "\r\n", "\t", "it's", "12345", "Grüße", "日本語", "👋🏽", "🏳️‍🌈"),
      )
      .map((words) => words.join("")),
  );
  const plain = { disallowedSpecial: new Set<string>() };
  fc.assert(
    fc.property(anyText, (text) => count(text) === countTokens(text, plain)),
    {
      numRuns: 500,
    },
  );
});

test("cuts any text into whole characters that join to the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const pieces = cut(text);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      expect(pieces.reduce((sum, piece) => sum + piece.tokens, 0)).toBe(count(text));
      for (const piece of pieces) expect(() => encodeURI(piece.text)).not.toThrow();
    }),
  );
});

test("holds a token back while it ends inside a character", () => {
  expect(cut("👋🏽 日本語")).toEqual([
    { text: "👋", tokens: 2 },
    { text: "🏽", tokens: 2 },
    { text: " 日本", tokens: 1 },
    { text: "語", tokens: 1 },
  ]);
});

test("half a character neither throws nor changes the text", () => {
  expect(
    cut("a\ud800b")
      .map((piece) => piece.text)
      .join(""),
  ).toBe("a\ud800b");
  expect(count("\ud800")).toBe(count("\ufffd"));
});

test("a word that never ends is counted without waiting", () => {
  expect(count("a".repeat(200_000))).toBeGreaterThan(20_000);
});

test("no text, no tokens", () => {
  expect(count("")).toBe(0);
  expect(cut("")).toEqual([]);
});
