import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { textOfPicture } from "../report/terminal-picture.ts";
import { workbookRoot } from "../workbook/root.ts";
import { takePictures } from "./pictures/take-pictures.ts";

test("the README's pictures show what the program shows now", async () => {
  const now = Object.entries(await takePictures());
  expect(now.map(([name]) => name)).toEqual([
    "start.svg",
    "failing.svg",
    "passing.svg",
    "lesson.svg",
  ]);
  for (const [name, svg] of now) {
    const kept = await readFile(join(workbookRoot, ".github", "pictures", name), "utf8");
    // Colours and places may differ between platforms; the words may not.
    expect(
      textOfPicture(kept),
      `.github/pictures/${name} is out of date. Run npm run pictures, and look at what has changed.`,
    ).toEqual(textOfPicture(svg));
  }
});
