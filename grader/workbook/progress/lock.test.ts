import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Lock } from "./lock.ts";

let folder: string;
const file = () => join(folder, "lock");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "blank-slate-"));
});

afterEach(() => rm(folder, { recursive: true }));

test("is held by one at a time, and leaves nothing behind", async () => {
  const first = await Lock.take(file());
  const second = Lock.take(file());
  expect(await first.isHeld()).toBe(true);
  await first.release();
  expect(await (await second).isHeld()).toBe(true);
  expect(await first.isHeld()).toBe(false);
  await first.release();
  expect(await (await second).isHeld()).toBe(true);
  await (await second).release();
  expect(await readdir(folder)).toEqual([]);
});

test("one that is too old is taken over, and its holder notices", async () => {
  const asleep = await Lock.take(file());
  const minuteAgo = new Date(Date.now() - 60_000);
  await utimes(file(), minuteAgo, minuteAgo);
  const told: string[] = [];
  const next = await Lock.take(file(), async (token) => {
    told.push(token);
  });
  expect(told).toEqual([asleep.token]);
  expect([await asleep.isHeld(), await next.isHeld()]).toEqual([false, true]);
  expect(await readdir(folder)).toEqual(["lock"]);
});

test("one whose holder died before it wrote its name is taken over when it is old", async () => {
  await writeFile(file(), "");
  const minuteAgo = new Date(Date.now() - 60_000);
  await utimes(file(), minuteAgo, minuteAgo);
  expect(await (await Lock.take(file())).isHeld()).toBe(true);
});

test("says why it can't be taken where nothing can be written", async () => {
  await expect(Lock.take(join(folder, "missing", "lock"))).rejects.toThrow("ENOENT");
});
