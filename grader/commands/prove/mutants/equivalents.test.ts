import { expect, test } from "vitest";
import { findLessons } from "../../../workbook/find-lessons.ts";
import { workbookRoot } from "../../../workbook/root.ts";
import { nameOf, readEquivalents } from "./equivalents.ts";
import { mutantsOf } from "./mutant.ts";

test("every mutant that is listed as equivalent is one that can be made, and has its reason", async () => {
  const lessons = await findLessons(workbookRoot);
  const all = (await Promise.all(lessons.map((lesson) => mutantsOf(lesson)))).flat();
  const names = new Set(all.map(nameOf));
  expect(names.size).toBe(all.length);
  const listed = await readEquivalents();
  expect([...listed.keys()].filter((name) => !names.has(name))).toEqual([]);
  for (const reason of listed.values()) expect(reason).toMatch(/\.$/);
});
