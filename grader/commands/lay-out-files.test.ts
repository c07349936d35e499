import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { filesIn } from "../workbook/files-in.ts";
import { layoutOf, linkFiles, restoreFiles } from "./lay-out-files.ts";

/** A folder with these files, and the way to them; it is gone after the test. */
async function folderWith(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), "blank-slate-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return (...path: string[]) => join(folder, ...path);
}

const pristine = { "a.ts": "a", "deep/er/b.ts": "b", "notes.md": "n" };

test("restores what was changed, lost or put in another's place, and removes the rest of those parts", async () => {
  const source = await folderWith(pristine);
  const layout = layoutOf(source(), "desk", ({ name }) => !name.endsWith(".md"));
  const copy = await folderWith({
    "desk/a.ts/inside.ts": "a folder now",
    "desk/deep": "a file now",
    "desk/notes.md": "not wanted",
    "mine/c.ts": "a part of its own",
    "elsewhere.ts": "in no part",
  });
  restoreFiles(copy(), ["desk", "mine"], layout);
  expect((await filesIn(copy())).files).toEqual(
    [join("desk", "a.ts"), join("desk", "deep", "er", "b.ts"), "elsewhere.ts"].sort(),
  );
  const { ino } = await stat(copy("desk", "deep", "er", "b.ts"));
  await writeFile(copy("desk", "a.ts"), "changed");
  restoreFiles(copy(), ["desk", "mine"], layout);
  expect(await readFile(copy("desk", "a.ts"), "utf8")).toBe("a");
  expect(await readFile(source("a.ts"), "utf8")).toBe("a");
  expect((await stat(copy("desk", "deep", "er", "b.ts"))).ino).toBe(ino);
});

test("links files with their times, and they stay when the link is removed", async () => {
  const source = await folderWith(pristine);
  const copy = await folderWith({});
  linkFiles(copy(), layoutOf(source(), "grader"));
  const [ours, theirs] = [source("deep", "er", "b.ts"), copy("grader", "deep", "er", "b.ts")];
  expect(await readFile(theirs, "utf8")).toBe("b");
  expect(Math.round((await stat(theirs)).mtimeMs)).toBe(Math.round((await stat(ours)).mtimeMs));
  await rm(theirs);
  expect(await readFile(ours, "utf8")).toBe("b");
});
