import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadTokenizer } from "./load-tokenizer.ts";

const folder = mkdtempSync(join(tmpdir(), "tokens-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("keeps its tokens in a file the first time, and reads them back", async () => {
  const file = join(folder, "a", "o200k.bin");
  const built = await loadTokenizer(file);
  const { mtimeMs, size } = statSync(file);
  const read = await loadTokenizer(file);
  expect([built.count("Hello, Priya"), read.count("Hello, Priya")]).toEqual([4, 4]);
  expect(statSync(file)).toMatchObject({ mtimeMs, size });
  expect(readdirSync(join(folder, "a"))).toEqual(["o200k.bin"]);
});

test("a file that was cut short is made anew", async () => {
  const file = join(folder, "short.bin");
  writeFileSync(file, "half a table");
  expect((await loadTokenizer(file)).count("Hello, Priya")).toBe(4);
  expect(statSync(file).size).toBeGreaterThan(1_000_000);
});

test("a place that can't be written to costs only time", async () => {
  writeFileSync(join(folder, "no-folder"), "");
  const file = join(folder, "no-folder", "o200k.bin");
  expect((await loadTokenizer(file)).count("Hello, Priya")).toBe(4);
});
