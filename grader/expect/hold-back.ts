import type { Call } from "../wire/call.ts";
import { OpenTurn } from "./talk.ts";

/**
 * How many rounds of the event loop may pass without a piece being handed on, until it is evident
 * that the bot waits for more. Rounds, not time: on a slow machine each takes longer. A bot that was
 * seen to wait isn't given as many again.
 */
const rounds = { before: 20, after: 4 };

/**
 * Makes a gate that holds each piece of a stream back until those before it were handed on. A bot that
 * waits for the rest of the reply would wait forever, so the rest then flows. What it did shows in
 * the order in which pieces arrived and were handed on; the gate itself judges nobody.
 */
export function holdBack(): (index: number, call: Call) => Promise<void> {
  let patience = rounds.before;
  const waiting = new WeakSet<Call>();
  return async (_index, call) => {
    const turn = call.during;
    if (!call.streamed || !(turn instanceof OpenTurn) || waiting.has(call)) return;
    if (await turn.handsOn(call.reply.pieces.length, patience)) return;
    waiting.add(call);
    patience = rounds.after;
  };
}
