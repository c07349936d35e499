import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keep } from "./keep.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "blank-slate-"));
  vi.stubEnv("INIT_CWD", folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test("finds a new name for every chat, where the learner is", async () => {
  expect(await keep("one", "", "chat-3")).toBe(`Saved in ${join(folder, "chat-3.md")}`);
  expect(await keep("two", "", "chat-3")).toBe(`Saved in ${join(folder, "chat-3-2.md")}`);
  expect(await readFile(join(folder, "chat-3.md"), "utf8")).toBe("one");
});

test("leaves a file that is there as it is, and says what can't be written", async () => {
  const file = join(folder, "talk.md");
  expect(await keep("one", "talk.md", "chat-3")).toBe(`Saved in ${file}`);
  expect(await keep("two", "talk.md", "chat-3")).toBe(
    `There is a file ${file} already, and it is left as it is. Name another one: /save other.md`,
  );
  expect(await readFile(file, "utf8")).toBe("one");
  expect(await keep("two", "nowhere/talk.md", "chat-3")).toBe(
    `${join(folder, "nowhere", "talk.md")} can't be written: its folder isn't there. Name another one: /save other.md`,
  );
});
