import { AsyncLocalStorage } from "node:async_hooks";
import OpenAI from "openai";
import { Recorder } from "../wire/recorder.ts";
import { listen } from "./listen.ts";
import { PretendOpenAI } from "./pretend-openai.ts";
import { loadTokenizer } from "./tokens/load-tokenizer.ts";

/** The address of the endpoint, as the SDK has it. */
export const endpoint = "https://api.openai.com/v1/chat/completions";

/** Everything a test of the pretend OpenAI needs. Its usual reply is `You said: …`. */
export function setUp() {
  const recorder = new Recorder(new AsyncLocalStorage());
  const openai = new PretendOpenAI({
    recorder,
    reply: ({ messages }) => `You said: ${messages.at(-1)?.content}`,
    loadTokenizer,
  });
  const ears = listen(openai);
  return {
    recorder,
    openai,
    client: new OpenAI({ apiKey: "sk-anything" }),
    close: () => ears.close(),
    startAgain() {
      openai.reset();
      recorder.clear();
    },
  };
}

/** Sends a body without the SDK, with a key unless told otherwise. */
export function post(
  body: unknown,
  headers: Record<string, string> = { authorization: "Bearer sk-anything" },
): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return fetch(endpoint, { method: "POST", headers, body: text });
}

/** A request with nothing wrong about it. */
export const hello = {
  model: "gpt-4o-mini",
  messages: [{ role: "user" as const, content: "hello" }],
};
