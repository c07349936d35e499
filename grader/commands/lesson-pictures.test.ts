import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { picturesIn } from "../report/chart-recording.ts";
import { workbookRoot } from "../workbook/root.ts";

test("lesson 6 has a picture of the tokens per call, and one of the tokens in total", async () => {
  const file = join(workbookRoot, "lessons", "06-sliding-window.md");
  const pictures = picturesIn(await readFile(file, "utf8"));
  expect(pictures.map(({ path }) => path)).toEqual([
    "../.github/pictures/tokens-per-call.svg",
    "../.github/pictures/tokens-in-total.svg",
  ]);
});
