// Runs the lesson's program named by the first argument, and sends home what each block did.

import { pathToFileURL } from "node:url";
import type { Call } from "../../wire/call.ts";
import { captureOutput, type Output } from "../capture-output.ts";
import { recorder } from "../offline.ts";
import { type BlockRun, blockEnded, type ProgramRun, type ShownRequest } from "./block-run.ts";

const blocks: BlockRun[] = [];
let output: Output = { text: "", flooded: false };
let shown = 0;

captureOutput(() => output);
Object.defineProperty(globalThis, blockEnded, {
  value: () => {
    blocks.push({ output: output.text, requests: recorder.calls.slice(shown).map(show) });
    shown = recorder.calls.length;
    output = { text: "", flooded: false };
  },
});

try {
  await import(pathToFileURL(process.argv[2] ?? "").href);
  send({ blocks });
} catch (error) {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  send({ blocks, failure: { block: blocks.length + 1, reason } });
}

function show({ number, messages, streamed, reply }: Call): ShownRequest {
  const refused = reply.status >= 400 ? reply.status : undefined;
  return { number, wire: messages, streamed, refused };
}

function send(run: ProgramRun): void {
  process.send?.(run, () => process.disconnect());
}
