import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findAppendices } from "./find-appendices.ts";

const frontMatter = `---
title: The words
about: every word of the course
reviewed: 2026-11-20
review-by: 2027-02-20
may-change: [model names]
---
`;
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "blank-slate-"));
  await mkdir(join(root, "lessons"));
});

afterEach(() => rm(root, { recursive: true }));

const add = (name: string, text: string) => writeFile(join(root, "lessons", name), text);

test("finds the files without a number, by name", async () => {
  await add("questions.md", frontMatter);
  await add("glossary.md", frontMatter);
  for (const other of ["01-stateless-call.md", "README.md", "notes.txt"]) await add(other, "");
  const [first, ...more] = await findAppendices(root);
  expect(first).toEqual({
    name: "glossary",
    title: "The words",
    about: "every word of the course",
    reviewed: "2026-11-20",
    reviewBy: "2027-02-20",
    mayChange: ["model names"],
    file: join(root, "lessons", "glossary.md"),
  });
  expect(more.map(({ name }) => name)).toEqual(["questions"]);
});

test("a workbook without appendices has none", async () => {
  expect(await findAppendices(root)).toEqual([]);
});

test("says what an appendix without a front matter needs", async () => {
  await add("glossary.md", "# The words\n");
  await expect(findAppendices(root)).rejects.toThrow(
    "lessons/glossary.md has no front matter.\nBegin the file with a line ---, then title, about, reviewed and review-by, then a line ---.",
  );
});
