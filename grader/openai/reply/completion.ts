import type { ChatRequest } from "../chat-request.ts";
import { digest } from "../digest.ts";
import { findSnapshot } from "../models.ts";
import type { Finished } from "./finished.ts";

/** A reply ready to be sent, whole or in chunks. */
export interface Completion {
  readonly request: ChatRequest;
  readonly finished: Finished;
  readonly promptTokens: number;
  readonly requestId: string;
  /** How many choices the request asked for (`n`); each gets the same text. */
  readonly choices: number;
  readonly id: string;
}

/** One moment for every reply, 12 December 2025: the pretend OpenAI has no clock. */
const created = 1_765_535_060;

/** Names a reply after its request's text and its own, so that equal ones have equal ids. */
export function completionId(requestText: string, reply: string): string {
  return `chatcmpl-${digest(`${requestText}\n${reply}`, "letters", 29)}`;
}

/** The fields that a whole reply and every chunk of a stream share. */
export function commonFields({ id, request }: Completion) {
  const model = findSnapshot(request.model) ?? request.model;
  return {
    id,
    created,
    model,
    service_tier: "default" as const,
    system_fingerprint: `fp_${digest(model, "hex", 10)}`,
  };
}
