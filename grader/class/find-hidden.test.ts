import { join } from "node:path";
import { expect, test } from "vitest";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { findHidden } from "./find-hidden.ts";
import { folderWith, lessons } from "./submissions-for-tests.ts";

const { id, n } = lessonNamed("chatbot-class");
const personas = lessonNamed("personas");

test("finds hidden specs by their own name and by their folder's", async () => {
  const folder = await folderWith({
    [`${id}.spec.ts`]: "",
    [`${id}/long.spec.ts`]: "",
    [`${personas.id}/short.spec.ts`]: "",
    [`${personas.id}/notes.md`]: "",
  });
  expect(await findHidden(folder, lessons)).toEqual(
    new Map([
      [id, [`${id}.spec.ts`, `${id}/long.spec.ts`].map((file) => join(folder, file))],
      [personas.id, [join(folder, personas.id, "short.spec.ts")]],
    ]),
  );
});

test("a hidden spec that is named after no lesson is noticed, and so is a folder without any", async () => {
  const folder = await folderWith({ "99-robots.spec.ts": "" });
  await expect(findHidden(folder, lessons)).rejects.toThrow(
    /^99-robots\.spec\.ts in .* is named after no lesson\.\nA hidden spec is called/,
  );
  const twins = await folderWith({ [`${n}/a/x.spec.ts`]: "", [`${n}/b/x.spec.ts`]: "" });
  await expect(findHidden(twins, lessons)).rejects.toThrow("have the same name");
  await expect(findHidden(join(folder, "none"), lessons)).rejects.toThrow(/^There is no spec in /);
});
