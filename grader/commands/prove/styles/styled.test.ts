import { expect, test } from "vitest";
import { findLessons } from "../../../workbook/find-lessons.ts";
import { workbookRoot } from "../../../workbook/root.ts";
import { parse } from "../mutants/syntax.ts";
import { styledSubmissions } from "./styled.ts";

test("every lesson has submissions in many styles, each of them TypeScript with all its files", async () => {
  for (const lesson of await findLessons(workbookRoot)) {
    const all = await styledSubmissions(lesson, 1);
    expect(all.length).toBeGreaterThan(5);
    expect(new Set(all.map(({ style }) => style)).size).toBe(all.length);
    for (const text of all.flatMap(({ files }) => [...files.values()])) {
      expect(() => parse(text)).not.toThrow();
    }
  }
});
