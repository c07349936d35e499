import { expect, test } from "vitest";
import { folderWith, textsOf, write, zipOf } from "../submissions-for-tests.ts";
import { limits } from "./limits.ts";
import { listFolder } from "./list-folder.ts";
import { listZip } from "./list-zip.ts";
import { openZips } from "./open-zips.ts";

/** The same zip file with other bytes in the place of some, as no honest program writes it. */
function forged(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString("latin1").replaceAll(from, to), "latin1");
}

test("lists what is in a zip file, without packages and what tools leave behind", async () => {
  const zip = await zipOf({
    "bot/chatbot.ts": "one",
    "bot/名前.ts": "two",
    "bot/node_modules/openai/index.ts": "",
    "__MACOSX/bot/._chatbot.ts": "",
    ".git/config": "",
  });
  const listing = await listZip(zip, "omar.zip");
  expect(await textsOf(listing)).toEqual({
    "omar.zip/bot/chatbot.ts": "one",
    "omar.zip/bot/名前.ts": "two",
  });
  expect(listing.notes).toEqual([]);
});

test("a path that leads out of a zip file isn't followed, and the rest is there", async () => {
  const zip = await zipOf({ "aa/bb/evil.ts": "evil", "chatbot.ts": "good" });
  for (const way of ["../../evil.ts", "/a/bb/evil.ts", "..\\..\\evil.ts", "C:/bb/evil.ts"]) {
    const listing = await listZip(forged(zip, "aa/bb/evil.ts", way), "omar.zip");
    expect(await textsOf(listing)).toEqual({ "omar.zip/chatbot.ts": "good" });
    expect(listing.notes).toEqual([
      "omar.zip holds files whose paths lead out of it. They weren't taken.",
    ]);
  }
});

test("links in a zip file aren't followed", async () => {
  const zip = await zipOf({ "chatbot.ts": "/etc/passwd" }, { mode: 0o120777 });
  expect(await listZip(zip, "omar.zip")).toMatchObject({
    files: [],
    notes: ["omar.zip holds links. They weren't followed."],
  });
});

test("a file that is longer than the zip file says isn't read to its end", async () => {
  const text = "a".repeat(70_000);
  const zip = await zipOf({ "chatbot.ts": text });
  const [size, lie] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32LE(text.length);
  lie.writeUInt32LE(10);
  const bomb = forged(zip, size.toString("latin1"), lie.toString("latin1"));
  const { files } = await listZip(bomb, "omar.zip");
  expect(files.map((file) => file.size)).toEqual([10]);
  await expect(files[0]?.read()).rejects.toThrow(/too many bytes/);
});

test("what is no zip file, or half a one, becomes a note", async () => {
  const half = (await zipOf({ "chatbot.ts": "x" })).subarray(0, 40);
  for (const content of [Buffer.from("Rar!"), Buffer.alloc(0), half]) {
    const listing = await listZip(content, "omar.zip");
    expect(listing.files).toEqual([]);
    expect(listing.notes).toEqual([
      expect.stringMatching(/^omar\.zip can't be read as a zip file, or not to its end: .*\.$/),
    ]);
  }
});

test("zip files in zip files are opened, but not for ever", async () => {
  let zip = await zipOf({ "chatbot.ts": "deep" });
  for (let depth = 0; depth < limits.zipsInZips; depth += 1) {
    zip = await zipOf({ "inner.zip": zip, [`${depth}.ts`]: "" });
  }
  const folder = await folderWith({ "omar.zip": zip });
  const listing = await openZips(await listFolder(folder, ""));
  expect(listing.files.map(({ path }) => path)).toEqual([
    "omar.zip/2.ts",
    "omar.zip/inner.zip/1.ts",
    "omar.zip/inner.zip/inner.zip/0.ts",
  ]);
  expect(listing.notes).toEqual([
    "omar.zip/inner.zip/inner.zip/inner.zip lies too deep in other zip files, and wasn't opened.",
  ]);
  listing.close();
});

test("no more than a few zip files of one student are opened", async () => {
  const zip = await zipOf({ "a.ts": "" });
  const many = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`${index}.zip`, zip]));
  const listing = await openZips(await listFolder(await folderWith(many), "omar"));
  expect(listing.files).toHaveLength(limits.innerZips);
  expect(listing.notes).toHaveLength(5);
  listing.close();
});

test("the times of files in a zip file are known", async () => {
  const written = new Date("2026-11-19T18:30:00");
  const { files } = await listZip(await zipOf({ "a.ts": "" }, { mtime: written }), "omar.zip");
  expect(files[0]?.modified).toEqual(written);
});

test("links in folders aren't followed, and a folder can be left out", async () => {
  const folder = await folderWith({ "a.ts": "a", "report/b.ts": "b" });
  const { symlink } = await import("node:fs/promises");
  await symlink("/etc", `${folder}/etc`);
  await write(folder, {});
  const listing = await listFolder(folder, "omar", { ignored: `${folder}/report` });
  expect(await textsOf(listing)).toEqual({ "omar/a.ts": "a" });
  expect(listing.notes).toEqual(["omar/etc is a link, and wasn't followed."]);
});
