import { AsyncLocalStorage } from "node:async_hooks";
import { join } from "node:path";
import type { Reply } from "../openai/decide.ts";
import { listen } from "../openai/listen.ts";
import { PretendOpenAI } from "../openai/pretend-openai.ts";
import { readKnowledge } from "../openai/read-knowledge.ts";
import { simulateReply } from "../openai/simulated-model/simulate-reply.ts";
import { loadTokenizer } from "../openai/tokens/load-tokenizer.ts";
import type { Call } from "../wire/call.ts";
import { Recorder } from "../wire/recorder.ts";
import { packageRoot, workbookRoot } from "../workbook/root.ts";
import { closeTheWorld } from "./close-the-world.ts";

/**
 * Makes the pretend OpenAI, with its simulated model, the only one this thread can reach from now
 * on, and records what is sent to it. Has to come before anything that makes a client. `onChange` is
 * told of each call when it is sent, when it is answered and when its answer ends.
 *
 * Throws `MalformedRule` when the model's knowledge can't be read.
 */
export function startPretendOpenAI(onChange?: (call: Call) => void): {
  openai: PretendOpenAI;
  recorder: Recorder;
  reply: Reply;
} {
  closeTheWorld();
  const recorder = new Recorder(new AsyncLocalStorage<unknown>(), onChange);
  const own = packageRoot === workbookRoot ? undefined : modelOf(workbookRoot);
  const knowledge = readKnowledge(modelOf(packageRoot), own);
  const reply = remembering(({ messages }) => simulateReply(messages, knowledge));
  const openai = new PretendOpenAI({ recorder, reply, loadTokenizer });
  listen(openai);
  return { openai, recorder, reply };
}

/** Where the rules of the package, or of a course of one's own, lie. */
function modelOf(root: string): string {
  return join(root, "fixtures", "model");
}

/**
 * The same replies, each made only once: they depend on the messages alone, and submissions to the
 * same lesson send much the same.
 */
function remembering(reply: Reply): Reply {
  const replies = new Map<string, string>();
  return (request) => {
    const key = JSON.stringify(request.messages);
    const known = replies.get(key) ?? reply(request);
    if (replies.size >= 1000) replies.clear();
    replies.set(key, known);
    return known;
  };
}
