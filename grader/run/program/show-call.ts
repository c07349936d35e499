import type { Call, Piece } from "../../wire/call.ts";
import type { ProgramCall } from "./job.ts";

/** A call as the parent of the process that sent it is told of it. */
export function showCall({ number, messages, streamed, reply }: Call): ProgramCall {
  return {
    number,
    wire: messages,
    streamed,
    refused: reply.status >= 400 ? reply.status : undefined,
    reply: streamed && reply.status > 0 ? reply.pieces.map(textOf).join("") : reply.content,
    underWay: !reply.ended,
  };
}

function textOf({ text }: Piece): string {
  return text;
}
