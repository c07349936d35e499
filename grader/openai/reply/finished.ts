import type { Body } from "../refuse/api-error.ts";
import type { Tokenizer } from "../tokens/tokenizer.ts";

/** A reply before it is finished: its text, or the pieces it is to be streamed in. */
export type ReplyText = string | readonly string[];

/** The text of a reply after `stop` and the token limits had their say. */
export interface Finished {
  readonly text: string;
  /** The pieces a stream hands over; joined, they are the text. */
  readonly pieces: readonly string[];
  readonly completionTokens: number;
  readonly reason: "stop" | "length";
}

/** Ends a reply where the request wants it to end: before a stop sequence, or at a token limit. */
export function finish(reply: ReplyText, body: Body, tokens: Tokenizer): Finished {
  const whole = typeof reply === "string" ? reply : reply.join("");
  const text = beforeStop(whole, body.stop);
  const limit = Math.min(limitOf(body.max_tokens), limitOf(body.max_completion_tokens));
  const completionTokens = tokens.count(text);
  if (completionTokens > limit) {
    const kept = firstPieces(tokens.cut(text), limit);
    return { text: kept.join(""), pieces: kept, completionTokens: limit, reason: "length" };
  }
  const asScripted = typeof reply !== "string" && text === whole;
  return {
    text,
    // Cutting takes time, and a reply that is sent whole has no pieces.
    get pieces() {
      return asScripted ? reply : tokens.cut(text).map((piece) => piece.text);
    },
    completionTokens,
    reason: "stop",
  };
}

function beforeStop(text: string, stop: unknown): string {
  const sequences = (Array.isArray(stop) ? stop : [stop]).filter(
    (sequence) => typeof sequence === "string" && sequence !== "",
  );
  const ends = sequences.map((sequence) => text.indexOf(sequence)).filter((end) => end >= 0);
  return text.slice(0, Math.min(text.length, ...ends));
}

function limitOf(value: unknown): number {
  return typeof value === "number" ? value : Number.POSITIVE_INFINITY;
}

function firstPieces(pieces: readonly { text: string; tokens: number }[], limit: number): string[] {
  let used = 0;
  return pieces
    .filter((piece) => {
      used += piece.tokens;
      return used <= limit;
    })
    .map((piece) => piece.text);
}
