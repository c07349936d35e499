import type { Wire } from "./message.ts";

/** One request that really left the SDK, and what came back. Frozen as it was sent. */
export interface Call {
  /** 1 for the first request recorded, counting retries. */
  readonly number: number;
  readonly url: string;
  /** The request's body, character by character. */
  readonly text: string;
  /** The body parsed once and frozen in depth; `undefined` when it isn't a JSON object. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  /** The messages it carried. */
  readonly messages: Wire;
  /** 0 for a new request, 1 and up when the SDK tries the same one again (`x-stainless-retry-count`). */
  readonly retry: number;
  /** Whether the request asked for a stream (`stream: true`). */
  readonly streamed: boolean;
  /** Whatever was being done when the request left, as `Recorder.during` was told; else `undefined`. */
  readonly during: unknown;
  /** How many earlier requests, sent while the same was being done, had no answer yet when it left. */
  readonly waiting: number;
  /** What was answered; filled in while the answer is handed over. */
  readonly reply: Reply;
}

/** What the pretend OpenAI answered to one request. */
export interface Reply {
  /** The HTTP status, or 0 as long as nothing was answered. */
  readonly status: number;
  /** The text of the first choice's message; `undefined` for an error. */
  readonly content: string | undefined;
  /** The sentence of the error, where the answer was one. */
  readonly error: string | undefined;
  /** The non-empty pieces of a streamed reply that have been handed over so far, in order. */
  readonly pieces: readonly Piece[];
  /** True once the whole answer was handed over. */
  readonly ended: boolean;
}

/** A piece of a streamed reply. */
export interface Piece {
  readonly text: string;
  /** When it was handed over, as a tick of the recorder's clock: it counts events, not time. */
  readonly tick: number;
}
