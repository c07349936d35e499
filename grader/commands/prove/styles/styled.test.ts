import { expect, test } from "vitest";
import { findLessons } from "../../../workbook/find-lessons.ts";
import { workbookRoot } from "../../../workbook/root.ts";
import { parse } from "../mutants/syntax.ts";
import { styledSubmissions } from "./styled.ts";

test("a lesson has submissions in many styles, each of them TypeScript with all its files, or none", async () => {
  const lessons = await findLessons(workbookRoot);
  const styled = await Promise.all(lessons.map((lesson) => styledSubmissions(lesson, 1)));
  // A lesson that a teacher adds has a program of its own, which isn't written in styles.
  const written = styled.filter((all) => all.length > 0);
  expect(written.length).toBeGreaterThan(6);
  for (const all of written) {
    expect(all.length).toBeGreaterThan(5);
    expect(new Set(all.map(({ style }) => style)).size).toBe(all.length);
    for (const text of all.flatMap(({ files }) => [...files.values()])) {
      expect(() => parse(text)).not.toThrow();
    }
  }
});
