import { latePiece } from "../mistakes/buffered-stream.ts";
import type { Fault } from "../mistakes/find-faults.ts";
import { piecesOf, replyOf, requestsOf, stoppedReading, tokensOf } from "../wire/conversation.ts";
import type { Exhibit } from "../wire/exhibit.ts";
import { complainOfList } from "./complain-of-list.ts";
import { show } from "./show.ts";

/** The evidence for a fault, as data that can leave the worker. */
export function exhibitOf(fault: Fault): Exhibit {
  const { kind, turn, call, sent, right } = fault;
  const { said } = turn;
  if (kind === "wire" && call !== undefined) {
    const request = { kind: "wire", request: call.number, sent, right } as const;
    return { ...request, maxTurns: windowOf(fault), refusal: call.reply.error };
  }
  const cause = fault.causes[0]?.id;
  if (cause === "not-streamed") return { kind: "not-streamed", request: call?.number ?? 0 };
  if (cause === "buffered-stream") {
    return { kind: "buffered", said, ...sawPieces(fault), late: latePiece(turn) };
  }
  if (kind === "handed-on") return { kind: "handed-on", said, ...sawPieces(fault) };
  if (cause === "doubled-call") {
    const requests = requestsOf(turn).map(({ number, messages }) => ({ number, wire: messages }));
    return { kind: "doubled", said, requests };
  }
  if (kind === "at-once") {
    const calls = fault.conversation?.turns.flatMap(requestsOf) ?? [];
    return { kind, questions: Math.max(0, ...calls.map(({ waiting }) => waiting)) + 1 };
  }
  if (kind === "nothing-sent" || turn.ending === undefined) return { kind: "nothing-sent", said };
  return {
    kind: "returned",
    said,
    returned: "returned" in turn.ending ? show(turn.ending.returned) : "(nothing: it threw)",
    replied: replyOf(turn),
    early: call !== undefined && "returned" in turn.ending && turn.ending.early === true,
    stopped: stoppedReading(turn),
    ofList: fault.conversation && complainOfList(turn.ending, fault.conversation),
  };
}

function sawPieces({ turn }: Fault) {
  return {
    pieces: piecesOf(turn).map(({ text }) => text),
    tokens: tokensOf(turn).map(({ text }) => text),
  };
}

/** The window of a bot that has one. A function without a system prompt remembers all or nothing. */
function windowOf({ conversation }: Fault): number | undefined {
  if (conversation?.systemPrompt === undefined) return undefined;
  return Number.isFinite(conversation.maxTurns) ? conversation.maxTurns : undefined;
}
