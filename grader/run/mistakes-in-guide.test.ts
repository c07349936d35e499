import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mistakes } from "../mistakes/mistakes.ts";
import { workbookRoot } from "../workbook/root.ts";

const guide = await readFile(join(workbookRoot, "TEACHING.md"), "utf8");

test("the guide lists every mistake that an example can be named after, with what is read of it", () => {
  const listed = [...guide.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \|$/gm)].map(
    ([, id, sentence]) => `${id}: ${sentence}`,
  );
  const named = mistakes.filter(({ id }) => id !== "not-started");
  const all = named.map(({ id, sentence }) => `${id}: ${sentence}`);
  expect(listed.filter((row) => all.includes(row))).toEqual(all);
});
