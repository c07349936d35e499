import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Mistake } from "./mistake.ts";
import { mistakes } from "./mistakes.ts";

const folder = import.meta.dirname;
const ids = mistakes.map(({ id }) => id);

test("every file that holds a mistake is in the list, under the mistake's name", async () => {
  const names = (await readdir(folder)).filter((name) => /^(?!.*\.test\.).*\.ts$/.test(name));
  const held = await Promise.all(
    names.map(async (name) => {
      const exported: unknown[] = Object.values(await import(join(folder, name)));
      return exported.filter(isMistake).map(({ id }) => ({ name, id }));
    }),
  );
  const found = held.flat().sort((a, b) => a.id.localeCompare(b.id));
  const wanted = [...ids].sort().map((id) => ({ name: `${id}.ts`, id }));
  expect(found).toEqual(wanted);
});

test("every id of the curriculum has one mistake", async () => {
  const source = await readFile(join(folder, "mistake.ts"), "utf8");
  const union = /export type MistakeId =([^;]+);/.exec(source)?.[1] ?? "";
  const named = [...union.matchAll(/"([a-z-]+)"/g)].map(([, id]) => id);
  expect(named.length).toBeGreaterThan(20);
  expect([...ids].sort()).toEqual(named.sort());
});

describe.each(mistakes)("$id", ({ sentence, advice, lesson }) => {
  test("has a sentence that follows a colon, and advice that is a whole sentence", () => {
    expect(sentence).toMatch(/^(?!\s)[^A-Z].*[^.!?\s]$/);
    expect(advice).toMatch(/^[A-Z].*[.?]$/s);
    expect(lesson).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

function isMistake(value: unknown): value is Mistake {
  return typeof value === "object" && value !== null && "id" in value && "predict" in value;
}
