import type { Call } from "../../wire/call.ts";
import type { ReplyRecorder } from "../../wire/recorder.ts";
import { type LateFault, serverError } from "../faults.ts";
import { errorBody } from "../refuse/api-error.ts";
import type { Step } from "./chunks.ts";

/**
 * Awaited before each piece of a stream: a spec holds piece n + 1 back until it saw piece n. A reply
 * that is sent whole waits for its last piece, as it is there when that one would be.
 */
export type Gate = (pieceIndex: number, call: Call) => Promise<void>;

/** What a stream is made of. */
export interface Streaming {
  readonly steps: Iterator<Step>;
  readonly call: Call;
  readonly recorder: ReplyRecorder;
  readonly gate: Gate | undefined;
  readonly fault: LateFault | undefined;
  /** The request's signal: an abort ends the stream with an error. */
  readonly signal: AbortSignal;
}

/** Sends chunks as server-sent events, each when it is asked for, and records every piece. */
export function eventStream(streaming: Streaming): ReadableStream<Uint8Array> {
  const { signal } = streaming;
  let stopListening = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const abort = () => controller.error(signal.reason);
        if (signal.aborted) return abort();
        signal.addEventListener("abort", abort, { once: true });
        stopListening = () => signal.removeEventListener("abort", abort);
      },
      async pull(controller) {
        if (!(await sendNext(streaming, controller))) stopListening();
      },
      cancel: () => stopListening(),
    },
    { highWaterMark: 0 },
  );
}

/** Sends one event. Gives false when nothing comes after it. */
async function sendNext(
  { steps, call, recorder, gate, fault, signal }: Streaming,
  controller: ReadableStreamDefaultController<Uint8Array>,
): Promise<boolean> {
  const next = steps.next();
  const piece = next.done ? undefined : next.value.piece;
  if (fault && (next.done || piece?.index === fault.afterPieces))
    return fail(fault, recorder, controller);
  if (next.done) {
    recorder.ended();
    controller.enqueue(encode("[DONE]"));
    controller.close();
    return false;
  }
  if (piece && gate) await gate(piece.index, call);
  if (signal.aborted) return false;
  if (piece?.text) recorder.handedOver(piece.text);
  controller.enqueue(encode(JSON.stringify(next.value.chunk)));
  return true;
}

function fail(
  fault: LateFault,
  recorder: ReplyRecorder,
  controller: ReadableStreamDefaultController<Uint8Array>,
): false {
  if (fault.kind === "cut") {
    const error = cutConnection();
    recorder.answered(200, undefined, error.message);
    controller.error(error);
  } else {
    recorder.answered(200, undefined, serverError.message);
    controller.enqueue(encode(JSON.stringify(errorBody(serverError))));
    controller.close();
  }
  return false;
}

/** The error that Node's fetch throws when the other side hangs up. */
export function cutConnection(): TypeError {
  return new TypeError("terminated", { cause: new Error("other side closed") });
}

const encoder = new TextEncoder();

function encode(data: string): Uint8Array {
  return encoder.encode(`data: ${data}\n\n`);
}
