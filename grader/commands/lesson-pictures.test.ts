import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { picturesIn } from "../report/chart-recording.ts";
import { lessonNamed } from "../workbook/lesson-named.ts";

test("the lesson on windows has a picture of the tokens per call, and one of the tokens in total", async () => {
  const { file } = lessonNamed("sliding-window");
  const pictures = picturesIn(await readFile(file, "utf8"));
  expect(pictures.map(({ path }) => path)).toEqual([
    "../.github/pictures/tokens-per-call.svg",
    "../.github/pictures/tokens-in-total.svg",
  ]);
});
