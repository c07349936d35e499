import { piecesOf, type Turn, tokensOf } from "../wire/conversation.ts";
import type { Mistake } from "./mistake.ts";

export const bufferedStream: Mistake = {
  id: "buffered-stream",
  sentence: "pieces of the reply are kept back until more have arrived",
  advice: "When does onToken hear of a piece: as it arrives, or when all of them are there?",
  lesson: "streaming",
  offWire: true,
  predict: () => [],
  explainsConduct: ({ turn, conversation }) =>
    conversation.streams === true &&
    (comesAfterTheLast(turn) || firstLatePiece(turn) !== undefined),
};

/**
 * Which piece, counted from 1, was still kept back when the next one arrived; `undefined` where all
 * were kept back until the last one, or none was.
 */
export function latePiece(turn: Turn): number | undefined {
  return comesAfterTheLast(turn) ? undefined : firstLatePiece(turn);
}

/** True when a reply of several pieces was handed on, if only in part, after its last one had come. */
function comesAfterTheLast(turn: Turn): boolean {
  const pieces = piecesOf(turn);
  const tokens = tokensOf(turn);
  const last = pieces.at(-1)?.tick ?? 0;
  return pieces.length > 1 && tokens.length > 0 && tokens.every(({ tick }) => tick > last);
}

/** The first late piece of a reply that was handed on whole in the end, only not in time. */
function firstLatePiece(turn: Turn): number | undefined {
  const pieces = piecesOf(turn);
  const tokens = tokensOf(turn);
  if (textOf(pieces) !== textOf(tokens)) return undefined;
  let [arrived, handedOn, next] = [0, 0, 0];
  for (const [index, { text, tick }] of pieces.entries()) {
    for (; (tokens[next]?.tick ?? tick) < tick; next += 1)
      handedOn += tokens[next]?.text.length ?? 0;
    if (handedOn < arrived) return index;
    arrived += text.length;
  }
  return undefined;
}

function textOf(parts: Turn["tokens"]): string {
  return parts.map(({ text }) => text).join("");
}
