import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkVersion } from "./check-version.ts";

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "blank-slate-"));
  const folder = join(root, "node_modules", "openai");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "version": "6.50.0" }');
});

afterAll(() => rm(root, { recursive: true }));

test("a version that is installed and a dated model are right", async () => {
  expect(await checkVersion("openai", "6.50.0", root)).toBeUndefined();
  expect(await checkVersion("model", "gpt-4o-mini-2024-07-18", root)).toBeUndefined();
});

test.each([
  [
    "openai",
    "6.49.0",
    "it was proven with openai 6.49.0, and 6.50.0 is installed. Read whether it still holds, then write 6.50.0.",
  ],
  [
    "opneai",
    "6.50.0",
    "opneai isn't installed, so nothing was proven with it. Correct the name, or run: npm ci",
  ],
  [
    "model",
    "gpt-4o-mini",
    "gpt-4o-mini is a name that may mean another model tomorrow. Write the model it means today: gpt-4o-mini-2024-07-18.",
  ],
  ["model", "gpt-0", "OpenAI has no model gpt-0. Correct the name."],
])("%s %s is wrong", async (name, claimed, complaint) => {
  expect(await checkVersion(name, claimed, root)).toBe(complaint);
});
