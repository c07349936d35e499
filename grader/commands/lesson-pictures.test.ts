import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { picturesIn } from "../report/chart-recording.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import { workbookRoot } from "../workbook/root.ts";

const lessons = await findLessons(workbookRoot);

test.each(lessons)("the pictures of lesson $number show its charts", async ({ file }) => {
  for (const { path, svg } of picturesIn(await readFile(file, "utf8"))) {
    const kept = join(dirname(file), path);
    expect(
      await readFile(kept, "utf8").catch(() => "(there is no such file)"),
      `${relative(workbookRoot, kept)} doesn't show the figures of its chart. Run: npm run lesson:record`,
    ).toBe(svg);
  }
});

test("lesson 6 has a picture of the tokens per call, and one of the tokens in total", async () => {
  const file = join(workbookRoot, "lessons", "06-sliding-window.md");
  const pictures = picturesIn(await readFile(file, "utf8"));
  expect(pictures.map(({ path }) => path)).toEqual([
    "../.github/pictures/tokens-per-call.svg",
    "../.github/pictures/tokens-in-total.svg",
  ]);
});
