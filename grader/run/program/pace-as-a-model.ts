import { setTimeout as sleep } from "node:timers/promises";
import type { Gate } from "../../openai/reply/event-stream.ts";
import type { Call } from "../../wire/call.ts";

/** Milliseconds from a request to its reply's first piece, and from one piece to the next. */
const untilFirst = 120;
const between = 10;

/** The pace of a model: it has to be told of each call when it is sent. */
export interface Pace {
  readonly sent: (call: Call) => void;
  readonly gate: Gate;
}

/**
 * Lets streams arrive as gpt-4o-mini's do: the first word in under 0.2 seconds, 200 words in two to
 * three. Whole replies come at once, since waiting for them shows nothing, unless `wholeToo` is
 * given: then they take as long as all of their pieces.
 */
export function paceAsAModel({ wholeToo = false } = {}): Pace {
  const sentAt = new WeakMap<Call, number>();
  const sent = (call: Call): number => {
    const at = sentAt.get(call) ?? performance.now();
    sentAt.set(call, at);
    return at;
  };
  return {
    sent,
    async gate(index, call) {
      if (!call.streamed && !wholeToo) return;
      // What it takes to make the reply isn't added to what a model takes.
      await sleep(Math.max(0, sent(call) + untilFirst + index * between - performance.now()));
    },
  };
}
