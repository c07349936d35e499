import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { historyOf, makeBot } from "./make-bot.ts";

const settings = { size: 2, tone: "kind" };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "blank-slate-"));
  const bot = "export const bot = (options) => ({ options, say: () => {} });";
  const options = `export const options = ${JSON.stringify(settings)};`;
  await writeFile(join(folder, "bot.mjs"), `${bot}\n${options}`);
  await writeFile(join(folder, "bare.mjs"), bot);
  await writeFile(join(folder, "empty.mjs"), "");
});
afterAll(() => rm(folder, { recursive: true }));

const make = (name: string, wanted: Readonly<Record<string, string>>) =>
  makeBot({ file: join(folder, name), folder, live: undefined, wanted });

test("sets what the learner wants otherwise, a number as a number", async () => {
  const made = await make("bot.mjs", { size: "3" });
  expect(made).toMatchObject({ kind: "made", settings: { size: 3, tone: "kind" } });
  expect(made).toMatchObject({ bot: { options: { size: 3, tone: "kind" } }, about: undefined });
  expect(await make("bare.mjs", {})).toMatchObject({ kind: "made", settings: {} });
});

test("refuses a setting that there isn't, or that is no number", async () => {
  expect(await make("bot.mjs", { mood: "bad" })).toEqual({
    ...{ kind: "refused", name: "mood", value: "bad", settings },
  });
  expect(await make("bot.mjs", { size: "big" })).toMatchObject({ kind: "refused", name: "size" });
  expect(await make("bot.mjs", { size: "" })).toMatchObject({ kind: "refused", name: "size" });
});

test("says that a lesson's program makes no bot", async () => {
  await expect(make("empty.mjs", {})).rejects.toThrow(
    "The lesson's program for npm run chat exports no function bot.",
  );
});

test("reads what a bot shows of its history, and nothing where it shows none", () => {
  const say = () => {};
  const history = [{ role: "user", content: "Hi!" }];
  expect(historyOf({ say, history })).toEqual(history);
  expect(historyOf({ say })).toBeUndefined();
  const broken = {
    say,
    get history(): unknown {
      throw new Error("no");
    },
  };
  expect(historyOf(broken)).toBeUndefined();
});
