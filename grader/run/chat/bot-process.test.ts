import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BotProcess } from "./bot-process.ts";

const code = `
export const about = "It does what it is told.";
export const options = { size: 2, tone: "kind" };
export const bot = (options) => ({
  get history() {
    return [{ role: "system", content: JSON.stringify(options) }];
  },
  say(text, onToken) {
    if (text === "hang") return new Promise(() => {});
    if (text === "loop") for (;;);
    if (text === "flood") for (;;) console.log("again and again");
    if (text === "stray") {
      Promise.reject(new Error("late"));
      return new Promise(() => {});
    }
    onToken("");
    onToken(text);
    return text;
  },
});
`;
let folder: string;
const bots: BotProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "blank-slate-"));
  await writeFile(join(folder, "bot.mjs"), code);
});
afterAll(async () => {
  for (const bot of bots) bot.stop();
  await rm(folder, { recursive: true });
});

/** Makes a bot, and gives it with what it says of itself and everything heard of it. */
async function make(wanted: Readonly<Record<string, string>> = {}, patience?: number) {
  const bot = new BotProcess(patience);
  bots.push(bot);
  const heard: string[] = [];
  const listener = {
    token: (text: string) => void heard.push(`token ${text}`),
    printed: (text: string) => void heard.push(`printed ${text}`),
  };
  const job = { file: join(folder, "bot.mjs"), folder, live: undefined, wanted };
  const made = await bot.start(job, listener);
  return { bot, made, heard, say: (text: string) => bot.say(text, listener) };
}

test("a bot says what it is, takes settings, hands on tokens, and is stopped when it hangs", async () => {
  const { bot, made, heard, say } = await make({ size: "3" }, 1000);
  const history = [{ role: "system", content: '{"size":3,"tone":"kind"}' }];
  const settings = { size: 3, tone: "kind" };
  expect(made).toEqual({ kind: "ready", about: "It does what it is told.", settings, history });
  expect(await say("Hi!")).toEqual({ kind: "said", reply: "Hi!", instead: "'Hi!'", history });
  expect(heard).toEqual(["token Hi!"]);
  expect(bot.isThere).toBe(true);
  expect(await say("hang")).toEqual({ kind: "idle" });
  expect([bot.isThere, bot.ending]).toEqual([false, { kind: "idle" }]);
});

test("a bot that doesn't take notice of an interruption is stopped", async () => {
  const { bot, say } = await make();
  const ending = say("loop");
  bot.interrupt();
  expect(await ending).toEqual({ kind: "stopped" });
});

test("a flood ends a bot, and so does a rejection that nobody awaits", async () => {
  const [flooding, straying] = await Promise.all([make(), make()]);
  const [flood, stray] = await Promise.all([flooding.say("flood"), straying.say("stray")]);
  expect(flood).toEqual({ kind: "flooded" });
  expect(flooding.heard.join("").length).toBeLessThan(200_000);
  expect(stray).toMatchObject({ kind: "threw", stray: true, error: { message: "late" } });
});
