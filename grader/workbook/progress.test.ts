import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { markSolved, readProgress } from "./progress.ts";

let root: string;
const folder = () => join(root, ".blank-slate");
const file = () => join(folder(), "progress.json");

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "blank-slate-"));
});

afterEach(() => rm(root, { recursive: true }));

test("nothing is solved at first", async () => {
  expect(await readProgress(root)).toEqual({ solved: {} });
});

test("what is solved stays solved, with its points and the day", async () => {
  await markSolved(root, "01-stateless-call", 15);
  await markSolved(root, "03-chatbot-class", 15);
  const on = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
  expect(await readProgress(root)).toEqual({
    solved: { "01-stateless-call": { points: 15, on }, "03-chatbot-class": { points: 15, on } },
  });
  expect(await readdir(folder())).toEqual(["progress.json"]);
});

test("solving again keeps the first day", async () => {
  await mkdir(folder());
  await writeFile(file(), '{"solved":{"02-history":{"points":15,"on":"2026-01-02"}}}');
  const { solved } = await markSolved(root, "02-history", 15);
  expect(solved).toEqual({ "02-history": { points: 15, on: "2026-01-02" } });
});

test.each(["{", "[]", '{"solved":{"02-history":true}}', ""])(
  "a damaged file (%j) is moved aside, named, and never overwritten",
  async (damaged) => {
    await mkdir(folder());
    await writeFile(file(), damaged);
    const { solved, notice } = await markSolved(root, "02-history", 15);
    expect(Object.keys(solved)).toEqual(["02-history"]);
    const aside = /It was moved to (.*\.json), and/.exec(notice ?? "")?.[1] ?? "(not named)";
    expect(aside).toMatch(/progress\.damaged-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d+\.json$/);
    expect(await readFile(aside, "utf8")).toBe(damaged);
    expect(Object.keys((await readProgress(root)).solved)).toEqual(["02-history"]);
  },
);

test("a folder that can't be written ends in a notice, not in an error", async () => {
  await writeFile(folder(), "a file where the folder should be");
  const progress = await markSolved(root, "02-history", 15);
  expect(Object.keys(progress.solved)).toEqual(["02-history"]);
  expect(progress.notice).toMatch(/^Your progress can't be (read|saved)/);
  expect(await readFile(folder(), "utf8")).toBe("a file where the folder should be");
});

test("a file that can't be replaced ends in a notice", async () => {
  await mkdir(join(file(), "inner"), { recursive: true });
  const progress = await markSolved(root, "02-history", 15);
  expect(progress.notice).toMatch(/^Your progress can't be read: EISDIR/);
});
