import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findLessons } from "./workbook/find-lessons.ts";
import { lessonCalled } from "./workbook/lesson-called.ts";
import { workbookRoot } from "./workbook/root.ts";

test("every lesson that a mistake sends its readers to is there", async () => {
  const folder = join(workbookRoot, "grader", "mistakes");
  const files = (await readdir(folder)).filter((name) => !name.endsWith(".test.ts"));
  const sources = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  const slugs = sources.flatMap((source) =>
    [...source.matchAll(/\blesson: "([^"]+)"/g)].map(([, slug = ""]) => slug),
  );
  const lessons = await findLessons(workbookRoot);
  expect(slugs.length).toBeGreaterThan(20);
  expect(slugs.filter((slug) => lessonCalled(slug, lessons) === undefined)).toEqual([]);
});
