// Makes one bot in this process and lets the parent talk to it: what it hands on, prints and sends,
// and how each turn ends, is told.
//
// Loads the SDK, which every bot needs, before tsx is there: through tsx it takes twice as long.
import "openai";

import { once } from "node:events";
import { inspect } from "node:util";
import { register } from "tsx/esm/api";
import { countPrompt } from "../../openai/tokens/count-prompt.ts";
import { loadTokenizer } from "../../openai/tokens/load-tokenizer.ts";
import type { Call } from "../../wire/call.ts";
import { mostPrinted } from "../program/job.ts";
import { plainError } from "../program/plain-error.ts";
import { showCall } from "../program/show-call.ts";
import { startOpenAI } from "../program/start-openai.ts";
import { type BotCall, type ChatJob, type ChatNews, floodedExit, type Order } from "./chat-job.ts";
import { interruptible } from "./interruptible.ts";
import { type Bot, historyOf, makeBot } from "./make-bot.ts";

const tokenizer = await loadTokenizer();
const unfinished = new Set<Call>();
let printed = 0;

const job: ChatJob = (await once(process, "message"))[0];
startOpenAI({ live: job.live, unhurried: false }, tellCall);
const replies = interruptible(globalThis.fetch);
globalThis.fetch = replies.fetch;
process.chdir(job.folder);
register();
tellWhatIsPrinted();
process.on("uncaughtException", (error) => fail(error, false));
process.on("unhandledRejection", (reason) => fail(reason, true));
// A timer of the learner's mustn't outlive the chat.
process.on("disconnect", () => process.exit());
await begin().catch((error: unknown) => fail(error, false));

async function begin(): Promise<void> {
  const made = await makeBot(job);
  if (made.kind === "refused") return tell(made);
  const { bot, about, settings } = made;
  process.on("message", (order: Order) => {
    if (order.kind === "interrupt") replies.interrupt();
    else void turn(bot, order.text);
  });
  tell({ kind: "ready", about, settings, history: historyOf(bot) });
}

async function turn(bot: Bot, text: string): Promise<void> {
  replies.beginTurn();
  printed = 0;
  const onToken = (token: unknown) => {
    if (token !== "") tell({ kind: "token", text: String(token) });
  };
  try {
    const returned = await bot.say(text, onToken);
    tellUnfinished();
    const reply = typeof returned === "string" ? returned : undefined;
    const instead = inspect(returned, { depth: 1, breakLength: Number.POSITIVE_INFINITY });
    tell({ kind: "said", reply, instead, history: historyOf(bot) });
  } catch (error) {
    tellUnfinished();
    tell({ kind: "threw", error: plainError(error), history: historyOf(bot) });
  }
}

/** Tells it in order with everything else, which the pipes of a process wouldn't. */
function tellWhatIsPrinted(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
      const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
      printed += text.length;
      tell({ kind: "printed", text });
      if (printed > mostPrinted) process.exit(floodedExit);
      const done = rest.at(-1);
      if (typeof done === "function") queueMicrotask(() => done());
      return true;
    };
  }
}

function tellCall(call: Call): void {
  if (call.reply.ended) unfinished.delete(call);
  else unfinished.add(call);
  tell({ kind: "call", call: show(call) });
}

/** What has come of streams that the bot left, or was still reading. */
function tellUnfinished(): void {
  for (const call of unfinished) tell({ kind: "call", call: { ...show(call), underWay: false } });
  unfinished.clear();
}

function show(call: Call): BotCall {
  const shown = showCall(call);
  const messages: unknown = call.body?.messages;
  const sent: readonly unknown[] = Array.isArray(messages) ? messages : [];
  return {
    ...shown,
    promptTokens: countPrompt(sent, call.messages, tokenizer),
    replyTokens: tokenizer.count(shown.reply ?? ""),
  };
}

function fail(thrown: unknown, stray: boolean): void {
  tellUnfinished();
  tell({ kind: "failed", error: plainError(thrown), stray }, () => process.exit(1));
}

function tell(news: ChatNews, done = () => {}): void {
  process.send?.(news, done);
}
