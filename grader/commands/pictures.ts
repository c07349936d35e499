import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { workbookRoot } from "../workbook/root.ts";
import { endClearly } from "./end-clearly.ts";
import { takePictures } from "./pictures/take-pictures.ts";

/** `npm run pictures` makes the README's pictures from the real program. */
export function run(): Promise<number> {
  return endClearly(async () => {
    const pictures = await takePictures();
    await mkdir(join(workbookRoot, ".github", "pictures"), { recursive: true });
    for (const [name, svg] of Object.entries(pictures)) {
      await writeFile(join(workbookRoot, ".github", "pictures", name), svg);
      console.log(`.github/pictures/${name}`);
    }
    return 0;
  });
}
