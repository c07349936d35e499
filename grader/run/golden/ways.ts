import { AsyncLocalStorage } from "node:async_hooks";
import OpenAI from "openai";
import { createFetch } from "../../openai/create-fetch.ts";
import type { Fault } from "../../openai/faults.ts";
import { PretendOpenAI } from "../../openai/pretend-openai.ts";
import { loadTokenizer } from "../../openai/tokens/load-tokenizer.ts";
import { Recorder } from "../../wire/recorder.ts";

/** An error as it arrives. */
export interface ArrivedError {
  readonly status: unknown;
  readonly error: { message: unknown; type: unknown; param: unknown; code: unknown };
}

/** What is asked of the pretend OpenAI. */
export interface Question {
  /** A text is sent as a JSON text. */
  readonly body: unknown;
  /** `null` for none. */
  readonly key?: string | null;
  readonly fault?: Fault;
}

/** A way to ask the pretend OpenAI: by plain `fetch`, or through the official SDK. */
export interface Way {
  readonly name: string;
  /** The error that a question is answered with; `undefined` for a reply. */
  errorOf(question: Question): Promise<ArrivedError | undefined>;
  /** What the reply to these messages says its prompt has cost, whole or streamed. */
  promptTokens(messages: readonly object[], stream: boolean): Promise<unknown>;
}

const address = "https://api.openai.com/v1/chat/completions";
const usualKey = "sk-anything";

/** A pretend OpenAI whose every reply is "Hello there.", and what leads to it. */
export interface OpenWays {
  readonly openai: PretendOpenAI;
  readonly recorder: Recorder;
  readonly fetch: typeof fetch;
  readonly ways: readonly Way[];
}

/** A pretend OpenAI of its own, and every way to ask it. */
export function openWays(): OpenWays {
  const recorder = new Recorder(new AsyncLocalStorage());
  const openai = new PretendOpenAI({
    recorder,
    reply: () => "Hello there.",
    loadTokenizer,
  });
  const ask = createFetch(openai);
  return { openai, recorder, fetch: ask, ways: [byFetch(openai, ask), bySdk(openai, ask)] };
}

function byFetch(openai: PretendOpenAI, ask: typeof fetch): Way {
  const send = (body: unknown, key: string | null = usualKey) =>
    ask(address, {
      method: "POST",
      headers: key === null ? {} : { authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    });
  return {
    name: "fetch",
    async errorOf({ body, key, fault }) {
      openai.reset();
      if (fault) openai.queueFault(fault);
      const response = await send(body, key);
      const { error }: Partial<ArrivedError> = await response.json();
      return error && { status: response.status, error };
    },
    async promptTokens(messages, stream) {
      const options = stream ? { stream, stream_options: { include_usage: true } } : {};
      const text = await (await send({ model: "gpt-4o-mini", messages, ...options })).text();
      return /"prompt_tokens":(\d+)/.exec(text)?.[1];
    },
  };
}

function bySdk(openai: PretendOpenAI, ask: typeof fetch): Way {
  const clientWith = (key: string | null) =>
    new OpenAI({
      apiKey: key ?? usualKey,
      baseURL: "https://api.openai.com/v1",
      fetch: ask,
      maxRetries: 0,
      defaultHeaders: key === null ? { authorization: null } : {},
    });
  return {
    name: "the SDK",
    async errorOf({ body, key = usualKey, fault }) {
      openai.reset();
      if (fault) openai.queueFault(fault);
      try {
        await clientWith(key).post("/chat/completions", { body });
        return undefined;
      } catch (thrown) {
        if (!(thrown instanceof OpenAI.APIError)) throw thrown;
        const { status, type, param, code } = thrown;
        const message = thrown.message.replace(`${status} `, "");
        return { status, error: { message, type, param, code } };
      }
    },
    async promptTokens(messages, stream) {
      const client = clientWith(usualKey);
      const body = { model: "gpt-4o-mini", messages: [...messages] };
      if (!stream) {
        const { usage } = await client.post<OpenAI.ChatCompletion>("/chat/completions", { body });
        return String(usage?.prompt_tokens);
      }
      const chunks = await client.chat.completions.create({
        ...body,
        messages: body.messages.filter(isMessage),
        stream: true,
        stream_options: { include_usage: true },
      });
      let tokens: unknown;
      for await (const { usage } of chunks) tokens = usage?.prompt_tokens ?? tokens;
      return String(tokens);
    },
  };
}

function isMessage(value: object): value is OpenAI.ChatCompletionMessageParam {
  return "role" in value;
}
