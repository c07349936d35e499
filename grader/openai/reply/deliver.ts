import type { Call } from "../../wire/call.ts";
import type { ReplyRecorder } from "../../wire/recorder.ts";
import { type Fault, type LateFault, serverError } from "../faults.ts";
import { Response } from "../web-classes.ts";
import { chunksOf } from "./chunks.ts";
import type { Completion } from "./completion.ts";
import { errorResponse } from "./error-response.ts";
import { cutConnection, eventStream, type Gate } from "./event-stream.ts";
import { headersOf } from "./headers.ts";
import { wholeReply } from "./whole-reply.ts";

/** A reply, and everything that decides how it is handed over. */
export interface Delivery {
  readonly completion: Completion;
  readonly call: Call;
  readonly recorder: ReplyRecorder;
  readonly gate: Gate | undefined;
  /** Only what happens while a reply is handed over matters here. */
  readonly fault: Fault | undefined;
  readonly signal: AbortSignal;
}

/** Hands a reply over, whole or streamed as the request asked, and writes it into the record. */
export async function deliver(delivery: Delivery): Promise<Response> {
  const { completion, recorder } = delivery;
  const { requestId, promptTokens, finished, request } = completion;
  const headers = headersOf({ status: 200, requestId, promptTokens });
  if (request.body.stream === true) {
    recorder.answered(200, finished.text);
    const steps = chunksOf(completion);
    return new Response(eventStream({ ...delivery, steps, fault: lateFault(delivery.fault) }), {
      headers: { ...headers, "content-type": "text/event-stream; charset=utf-8" },
    });
  }
  // Without a gate the pieces of a whole reply are never asked for: cutting it takes time.
  if (delivery.gate) await delivery.gate(finished.pieces.length - 1, delivery.call);
  return deliverWhole(delivery, headers);
}

function deliverWhole(
  { completion, recorder, fault }: Delivery,
  headers: Record<string, string>,
): Response {
  if (fault?.kind === "error-in-stream") {
    recorder.answered(serverError.status, undefined, serverError.message);
    recorder.ended();
    return errorResponse(serverError, completion.requestId, completion.promptTokens);
  }
  const text = JSON.stringify(wholeReply(completion));
  if (fault?.kind === "cut") {
    recorder.answered(200, undefined, cutConnection().message);
    return new Response(cutInHalf(text), { headers });
  }
  recorder.answered(200, completion.finished.text);
  recorder.ended();
  return new Response(text, { headers });
}

function lateFault(fault: Fault | undefined): LateFault | undefined {
  return fault?.kind === "cut" || fault?.kind === "error-in-stream" ? fault : undefined;
}

function cutInHalf(text: string): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) return controller.error(cutConnection());
      controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2)));
      sent = true;
    },
  });
}
