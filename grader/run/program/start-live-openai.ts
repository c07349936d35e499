import { AsyncLocalStorage } from "node:async_hooks";
import { listen } from "../../openai/listen.ts";
import type { Call } from "../../wire/call.ts";
import { Recorder } from "../../wire/recorder.ts";
import { closeTheWorld } from "../close-the-world.ts";
import type { LiveServer } from "./job.ts";
import { LiveOpenAI } from "./live-openai.ts";

/**
 * Makes one server the only one this process can reach from now on, and records what is sent to it.
 * The key stays out of the environment, where the program could see it. Has to come before anything
 * that makes a client.
 */
export function startLiveOpenAI(server: LiveServer, onChange: (call: Call) => void): void {
  closeTheWorld();
  process.env.OPENAI_BASE_URL = server.baseURL;
  const recorder = new Recorder(new AsyncLocalStorage<unknown>(), onChange);
  // The one that leads out: after `listen` it would lead back here.
  const { fetch } = globalThis;
  listen(new LiveOpenAI({ server, recorder, fetch }));
}
