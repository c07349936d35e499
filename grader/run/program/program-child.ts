// Runs one program in this process, and tells the parent what it sends and how it ends.
//
// Loads the SDK, which every program needs, before tsx is there: through tsx it takes twice as long.
import "openai";

import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { register } from "tsx/esm/api";
import type { Call } from "../../wire/call.ts";
import { type Job, mostPrinted, type News } from "./job.ts";
import { limitOutput } from "./limit-output.ts";
import { plainError } from "./plain-error.ts";
import { showCall } from "./show-call.ts";
import { startOpenAI } from "./start-openai.ts";

const unfinished = new Set<Call>();
let settled = false;

// Nobody listens for messages after this one, so they don't keep the process alive.
const { file, folder, live, unhurried = false }: Job = (await once(process, "message"))[0];
startOpenAI({ live, unhurried }, tellCall);
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
tell({ kind: "begun" });
import(pathToFileURL(file).href).then(
  () => {
    settled = true;
  },
  (error: unknown) => fail(error, false),
);

function tellCall(call: Call): void {
  if (call.reply.ended) unfinished.delete(call);
  else unfinished.add(call);
  tell({ kind: "call", call: showCall(call) });
}

/** What has come of streams that the program left, or was still reading. */
function tellUnfinished(): void {
  for (const call of unfinished) tell({ kind: "call", call: showCall(call) });
}

function fail(thrown: unknown, stray: boolean): void {
  tellUnfinished();
  tell({ kind: "threw", error: plainError(thrown), stray }, () => process.exit(1));
}

function tell(news: News, done = () => {}): void {
  process.send?.(news, done);
}
