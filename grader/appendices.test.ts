import { join } from "node:path";
import { expect, test } from "vitest";
import { findAppendices } from "./workbook/find-appendices.ts";
import { findLessons, readLessonText } from "./workbook/find-lessons.ts";
import { workbookRoot } from "./workbook/root.ts";

const lessons = await findLessons(workbookRoot);
const appendices = await findAppendices(workbookRoot);
const page = (name: string) => readLessonText({ file: join(workbookRoot, "lessons", name) });

test("what may change of some page, and nothing that may not, is explained in lessons/freshness.md", async () => {
  const headings = [...(await page("freshness.md")).matchAll(/^### (.+)$/gm)].map(
    ([, heading]) => heading,
  );
  // What lessons name is checked with the rest of them.
  const unknown = appendices.flatMap(({ file, mayChange }) =>
    mayChange.filter((change) => !headings.includes(change)).map((change) => `${file}: ${change}`),
  );
  expect(unknown).toEqual([]);
  const claimed = [...lessons, ...appendices].flatMap(({ mayChange }) => mayChange);
  expect(headings.filter((heading = "") => !claimed.includes(heading))).toEqual([]);
});

test("an appendix holds no program, because nobody runs it", async () => {
  const texts = await Promise.all(appendices.map(({ name }) => page(`${name}.md`)));
  expect(texts.filter((text) => /^`{3,}ts\b/m.test(text))).toEqual([]);
});
