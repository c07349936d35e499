// Runs one program in this process, and tells the parent what it sends and how it ends.
//
// Loads the SDK, which every program needs, before tsx is there: through tsx it takes twice as long.
import "openai";

import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { register } from "tsx/esm/api";
import type { Call, Piece } from "../../wire/call.ts";
import { startPretendOpenAI } from "../start-pretend-openai.ts";
import { type Job, mostPrinted, type News, type ProgramCall, type ThrownError } from "./job.ts";
import { limitOutput } from "./limit-output.ts";
import { paceAsAModel } from "./pace-as-a-model.ts";
import { startLiveOpenAI } from "./start-live-openai.ts";

const unfinished = new Set<Call>();
let settled = false;

// Nobody listens for messages after this one, so they don't keep the process alive.
const { file, folder, live, unhurried = false }: Job = (await once(process, "message"))[0];
if (live) startLiveOpenAI(live, tellCall);
else {
  const pace = paceAsAModel({ wholeToo: unhurried });
  const { openai } = startPretendOpenAI((call) => {
    pace.sent(call);
    tellCall(call);
  });
  openai.pace(pace.gate);
}
process.chdir(folder);
register();

limitOutput(mostPrinted, () => {
  tell({ kind: "flooded" });
  process.exit(1);
});
process.on("uncaughtException", (error) => fail(error, false));
process.on("unhandledRejection", (reason) => fail(reason, true));
process.once("beforeExit", () => {
  tellUnfinished();
  tell({ kind: "ended", settled }, () => process.disconnect());
});
import(pathToFileURL(file).href).then(
  () => {
    settled = true;
  },
  (error: unknown) => fail(error, false),
);

function tellCall(call: Call): void {
  if (call.reply.ended) unfinished.delete(call);
  else unfinished.add(call);
  tell({ kind: "call", call: show(call) });
}

/** What has come of streams that the program left, or was still reading. */
function tellUnfinished(): void {
  for (const call of unfinished) tell({ kind: "call", call: show(call) });
}

function show({ number, messages, streamed, reply }: Call): ProgramCall {
  return {
    number,
    wire: messages,
    streamed,
    refused: reply.status >= 400 ? reply.status : undefined,
    reply: streamed && reply.status > 0 ? reply.pieces.map(textOf).join("") : reply.content,
    underWay: !reply.ended,
  };
}

function textOf({ text }: Piece): string {
  return text;
}

function fail(thrown: unknown, stray: boolean): void {
  tellUnfinished();
  tell({ kind: "threw", error: plain(thrown), stray }, () => process.exit(1));
}

function plain(thrown: unknown): ThrownError {
  if (!(thrown instanceof Error)) {
    const message = typeof thrown === "string" ? thrown : JSON.stringify(thrown);
    return { name: undefined, message, stack: undefined, status: undefined, code: undefined };
  }
  const { name, message, stack } = thrown;
  const status =
    "status" in thrown && typeof thrown.status === "number" ? thrown.status : undefined;
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined;
  return { name, message, stack, status, code };
}

function tell(news: News, done = () => {}): void {
  process.send?.(news, done);
}
