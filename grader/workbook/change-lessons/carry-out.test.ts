import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesIn } from "../files-in.ts";
import { carryOut } from "./carry-out.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "blank-slate-"));
  await mkdir(join(root, "one"));
  await mkdir(join(root, "two"));
  await writeFile(join(root, "one", "text.md"), "one");
  await writeFile(join(root, "two", "text.md"), "two");
});

afterEach(() => rm(root, { recursive: true }));

const tree = async () => {
  const { files, folders } = await filesIn(root);
  const texts = files.map(async (file) => [file, await readFile(join(root, file), "utf8")]);
  return { folders, ...Object.fromEntries(await Promise.all(texts)) };
};
const swap = [
  { from: "one", to: "two" },
  { from: "two", to: "one" },
];

test("writes, moves and makes; two folders may swap their names", async () => {
  await carryOut(root, {
    texts: [{ path: "one/text.md", before: "one", after: "was one" }],
    moves: swap,
    creations: [{ path: "three/deep/new.md", text: "new" }],
    notes: [],
  });
  expect(await tree()).toEqual({
    folders: ["one", "three", join("three", "deep"), "two"],
    [join("one", "text.md")]: "two",
    [join("two", "text.md")]: "was one",
    [join("three", "deep", "new.md")]: "new",
  });
});

test("takes everything back when something can't be done", async () => {
  const before = await tree();
  const plan = {
    texts: [{ path: "one/text.md", before: "one", after: "was one" }],
    moves: [...swap, { from: "nowhere", to: "four/nowhere" }],
    creations: [{ path: "three/new.md", text: "new" }],
    notes: [],
  };
  await expect(carryOut(root, plan)).rejects.toThrow(
    /^The lessons can't be changed: ENOENT.*\nEverything is as it was\. /,
  );
  expect(await tree()).toEqual(before);
  // What fails last: the folder of one new file is another new file.
  const late = {
    ...plan,
    moves: swap,
    creations: [
      { path: "three/new", text: "new" },
      { path: "three/new/newer", text: "newer" },
    ],
  };
  await expect(carryOut(root, late)).rejects.toThrow("Everything is as it was.");
  expect(await tree()).toEqual(before);
});

test("finds before it begins that a name is taken", async () => {
  const before = await tree();
  const plan = { texts: [], notes: [], moves: [{ from: "one", to: "two" }] };
  const creations = [{ path: "two/text.md", text: "new" }];
  await expect(carryOut(root, { ...plan, creations })).rejects.toThrow(
    "two, two/text.md are there already.\nNothing was changed.",
  );
  expect(await tree()).toEqual(before);
});
