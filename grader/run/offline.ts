// Makes the pretend OpenAI, with its simulated model, the only one this process can reach. Import it
// before anything that makes a client, or preload it: `node --import tsx --import ./grader/run/offline.ts`.
import { AsyncLocalStorage } from "node:async_hooks";
import { join } from "node:path";
import { listen } from "../openai/listen.ts";
import { PretendOpenAI } from "../openai/pretend-openai.ts";
import { readKnowledge } from "../openai/read-knowledge.ts";
import { simulateReply } from "../openai/simulated-model/simulate-reply.ts";
import { Recorder } from "../wire/recorder.ts";
import { closeTheWorld } from "./close-the-world.ts";

closeTheWorld();

const knowledge = readKnowledge(join(import.meta.dirname, "..", "..", "fixtures", "model"));

/** Every request this process has sent. */
export const recorder = new Recorder(new AsyncLocalStorage());

/** The OpenAI that answers this process. */
export const openai = new PretendOpenAI({
  recorder,
  reply: ({ messages }) => simulateReply(messages, knowledge),
});

listen(openai);
