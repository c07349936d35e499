import { join } from "node:path";
import { expect, test } from "vitest";
import { findHidden } from "./find-hidden.ts";
import { folderWith, lessons } from "./submissions-for-tests.ts";

test("finds hidden specs by their own name and by their folder's", async () => {
  const folder = await folderWith({
    "03-chatbot-class.spec.ts": "",
    "03-chatbot-class/long.spec.ts": "",
    "04-personas/short.spec.ts": "",
    "04-personas/notes.md": "",
  });
  expect(await findHidden(folder, lessons)).toEqual(
    new Map([
      [
        "03-chatbot-class",
        ["03-chatbot-class.spec.ts", "03-chatbot-class/long.spec.ts"].map((file) =>
          join(folder, file),
        ),
      ],
      ["04-personas", [join(folder, "04-personas", "short.spec.ts")]],
    ]),
  );
});

test("a hidden spec that is named after no lesson is noticed, and so is a folder without any", async () => {
  const folder = await folderWith({ "12-robots.spec.ts": "" });
  await expect(findHidden(folder, lessons)).rejects.toThrow(
    /^12-robots\.spec\.ts in .* is named after no lesson\.\nA hidden spec is called/,
  );
  const twins = await folderWith({ "3/a/x.spec.ts": "", "3/b/x.spec.ts": "" });
  await expect(findHidden(twins, lessons)).rejects.toThrow("have the same name");
  await expect(findHidden(join(folder, "none"), lessons)).rejects.toThrow(/^There is no spec in /);
});
