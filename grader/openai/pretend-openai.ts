import type { Recorder } from "../wire/recorder.ts";
import { brokenWorkbook } from "./broken-workbook.ts";
import { decide, type Reply } from "./decide.ts";
import { isChatCompletions, refusalOf } from "./elsewhere.ts";
import type { Fault } from "./faults.ts";
import { deliver } from "./reply/deliver.ts";
import { errorResponse } from "./reply/error-response.ts";
import type { Gate } from "./reply/event-stream.ts";
import type { ReplyText } from "./reply/finished.ts";
import { requestIdOf } from "./reply/headers.ts";
import { buildTokenizer } from "./tokens/build-tokenizer.ts";
import type { Tokenizer } from "./tokens/tokenizer.ts";

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

  /**
   * @param loadTokenizer called with the first request; the usual one works in a browser too and
   * takes a tenth of a second, the one of `tokens/load-tokenizer.ts` needs Node and milliseconds
   */
  constructor({
    recorder,
    reply,
    loadTokenizer = buildTokenizer,
  }: {
    recorder: Recorder;
    reply: Reply;
    loadTokenizer?: () => Promise<Tokenizer>;
  }) {
    let tokenizer: Promise<Tokenizer> | undefined;
    this.#loadTokenizer = () => {
      tokenizer ??= loadTokenizer();
      return tokenizer;
    };
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

  /** Holds every piece of a reply back until `gate` resolves; see there. Pieces are counted from 0. */
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
    try {
      return request.method === "POST" && isChatCompletions(pathname)
        ? await this.#answerChat(request, url)
        : this.#refuse(request.method, url);
    } catch (thrown) {
      return errorResponse(brokenWorkbook(thrown), requestIdOf(url));
    }
  }

  #refuse(method: string, url: string): Response {
    const refusal = refusalOf({ method, url });
    this.#recorder.refuse({ method, url, sentence: refusal.message });
    return errorResponse(refusal, requestIdOf(method + url));
  }

  async #answerChat(request: Request, url: string): Promise<Response> {
    const text = await request.text();
    const retry = Number(request.headers.get("x-stainless-retry-count")) || 0;
    const { call, reply: recorder } = this.#recorder.record({ url, text, retry });
    const fault = this.#faults.shift();
    const decision = await decide({
      text,
      authorization: request.headers.get("authorization"),
      fault,
      contextWindow: this.contextWindow,
      loadTokenizer: this.#loadTokenizer,
      replyTo: (chat) => this.#script.shift() ?? this.reply(chat),
    }).catch((thrown: unknown) => ({ error: brokenWorkbook(thrown), promptTokens: 0 }));
    if ("completion" in decision) {
      const { signal } = request;
      return await deliver({ ...decision, call, recorder, gate: this.#gate, fault, signal });
    }
    const { error, promptTokens } = decision;
    recorder.answered(error.status, undefined, error.message);
    recorder.ended();
    return errorResponse(error, requestIdOf(text), promptTokens);
  }
}
