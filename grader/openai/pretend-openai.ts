import { readWire } from "../wire/message.ts";
import type { Recorder, ReplyRecorder } from "../wire/recorder.ts";
import { brokenWorkbook } from "./broken-workbook.ts";
import type { ChatRequest } from "./chat-request.ts";
import { isChatCompletions, refusalOf } from "./elsewhere.ts";
import { errorOf, type Fault } from "./faults.ts";
import type { ApiError, Body } from "./refuse/api-error.ts";
import { checkContextWindow } from "./refuse/context-window.ts";
import { findFault } from "./refuse/find-fault.ts";
import { checkKey } from "./refuse/key.ts";
import { messagesOf } from "./refuse/messages.ts";
import { parseBody } from "./refuse/parse-body.ts";
import { completionId } from "./reply/completion.ts";
import { type Delivery, deliver } from "./reply/deliver.ts";
import { errorResponse } from "./reply/error-response.ts";
import type { Gate } from "./reply/event-stream.ts";
import { finish, type ReplyText } from "./reply/finished.ts";
import { requestIdOf } from "./reply/headers.ts";
import { buildTokenizer } from "./tokens/build-tokenizer.ts";
import { countPrompt } from "./tokens/count-prompt.ts";
import type { Tokenizer } from "./tokens/tokenizer.ts";

/** Makes the text of a reply from one request, and from nothing else. */
export type Reply = (request: ChatRequest) => string;

/** How many tokens gpt-4o-mini can read at once. */
const usualContextWindow = 128_000;

/**
 * Answers chat-completions requests as OpenAI's gpt-4o-mini does, whole or streamed, and records
 * each one. It has no clock, no counter and no random number: equal requests get equal replies.
 *
 * What it doesn't do:
 * - It never calls a tool, and `response_format` doesn't make it write JSON: `tools`,
 *   `response_format`, `logprobs`, `modalities`, `temperature`, `seed` and their like are accepted
 *   and change nothing. `logprobs` is always null.
 * - With `n`, every choice gets the same text.
 * - It refuses what the table of errors in its tests holds and accepts the rest, also where OpenAI
 *   would be stricter: parameters that a certain model lacks, `stream_options` without `stream`,
 *   a broken JSON schema, a tool call that is never answered.
 * - Every model counts tokens as gpt-4o-mini does and has its context window; images, sound and
 *   tools cost nothing, and nothing is ever cached. A run of more than 500 characters without a
 *   break (no exercise has one) may be counted a token too high.
 * - Limits are never reached: `x-ratelimit-*` look as they do after one request. A 429 comes only
 *   where a spec queues it.
 * - `created`, ids and processing times are made up from the request, so they never change.
 */
export class PretendOpenAI {
  /** Makes the replies; a spec may put its own function here until `reset()`. */
  reply: Reply;
  /** How many tokens a request may carry, 128,000 until a spec says otherwise. */
  contextWindow = usualContextWindow;
  readonly #recorder: Recorder;
  readonly #usualReply: Reply;
  #script: ReplyText[] = [];
  #faults: Fault[] = [];
  #gate: Gate | undefined;
  readonly #loadTokenizer: () => Promise<Tokenizer>;
  #tokenizer: Promise<Tokenizer> | undefined;

  /** `loadTokenizer` is called with the first request; the usual one works anywhere, but slowly. */
  constructor({
    recorder,
    reply,
    loadTokenizer = buildTokenizer,
  }: {
    recorder: Recorder;
    reply: Reply;
    loadTokenizer?: () => Promise<Tokenizer>;
  }) {
    this.#loadTokenizer = loadTokenizer;
    this.#recorder = recorder;
    this.#usualReply = reply;
    this.reply = reply;
  }

  /**
   * Says the next replies, in order; after the last one `reply` makes them again. A reply given as
   * a list is streamed in exactly those pieces. A request that is answered with an error uses none.
   */
  script(replies: readonly ReplyText[]): void {
    this.#script.push(...replies);
  }

  /** Holds every piece of a stream back until `gate(index)` resolves; pieces are counted from 0. */
  pace(gate: Gate): void {
    this.#gate = gate;
  }

  /** Lets something go wrong with the next request; those queued first come first. */
  queueFault(fault: Fault): void {
    this.#faults.push(fault);
  }

  /** Puts every setting back; the record of requests is the recorder's to clear. */
  reset(): void {
    this.reply = this.#usualReply;
    this.contextWindow = usualContextWindow;
    this.#script = [];
    this.#faults = [];
    this.#gate = undefined;
  }

  /** Answers any request. Never rejects: a fault of the workbook itself is answered as one. */
  async answer(request: Request): Promise<Response> {
    const { origin, pathname } = new URL(request.url);
    const url = origin + pathname;
    if (request.method !== "POST" || !isChatCompletions(pathname)) {
      const refusal = refusalOf({ method: request.method, url });
      this.#recorder.refuse({ method: request.method, url, sentence: refusal.message });
      return errorResponse(refusal, requestIdOf(request.method + url));
    }
    const text = await request.text();
    const retry = Number(request.headers.get("x-stainless-retry-count") ?? 0);
    const { reply: recorder } = this.#recorder.record({ url, text, retry });
    const requestId = requestIdOf(text);
    const outcome = await this.#decide(request, text, requestId, recorder).catch(brokenWorkbook);
    if ("delivery" in outcome) return deliver(outcome.delivery);
    recorder.answered(outcome.error.status, undefined, outcome.error.message);
    recorder.ended();
    return errorResponse(outcome.error, requestId, outcome.promptTokens);
  }

  async #decide(
    request: Request,
    text: string,
    requestId: string,
    recorder: ReplyRecorder,
  ): Promise<Outcome> {
    const parsed = parseBody(text);
    const fault = this.#faults.shift();
    const failed = fault && errorOf(fault, modelOf(parsed), requestId);
    if (failed) return { error: failed };
    const keyless = checkKey(request.headers.get("authorization"));
    if (keyless) return { error: keyless };
    if ("error" in parsed) return parsed;
    const { body } = parsed;
    const wrong = findFault(body);
    if (wrong) return { error: wrong };
    this.#tokenizer ??= this.#loadTokenizer();
    const tokens = await this.#tokenizer;
    const messages = readWire(body.messages);
    const promptTokens = countPrompt(messagesOf(body), messages, tokens);
    const tooLong = checkContextWindow(promptTokens, this.contextWindow);
    if (tooLong) return { error: tooLong, promptTokens };
    const chat: ChatRequest = { model: String(body.model), messages, body };
    const finished = finish(this.#script.shift() ?? this.reply(chat), body, tokens);
    const delivery: Delivery = {
      completion: {
        request: chat,
        finished,
        promptTokens,
        requestId,
        choices: typeof body.n === "number" ? body.n : 1,
        id: completionId(text, finished.text),
      },
      recorder,
      gate: this.#gate,
      fault: fault?.kind === "cut" || fault?.kind === "error-in-stream" ? fault : undefined,
      signal: request.signal,
    };
    return { delivery };
  }
}

/** What a request comes to: a reply to deliver, or an error to answer. */
type Outcome =
  | { readonly delivery: Delivery }
  | { readonly error: ApiError; readonly promptTokens?: number };

function modelOf(parsed: { body: Body } | { error: ApiError }): string {
  return "body" in parsed && typeof parsed.body.model === "string"
    ? parsed.body.model
    : "gpt-4o-mini";
}
