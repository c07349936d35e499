import type { Mistake } from "./mistake.ts";

export const bufferedStream: Mistake = {
  id: "buffered-stream",
  sentence: "the pieces are handed on only after the stream has ended",
  advice: "When does onToken hear of a piece: as it arrives, or when all of them are there?",
  lesson: 5,
  predict: () => [],
  explainsConduct: ({ turn, conversation }) => {
    const lastPiece = turn.calls.at(-1)?.reply.pieces.at(-1)?.tick ?? 0;
    const severalPieces = (turn.calls.at(-1)?.reply.pieces.length ?? 0) > 1;
    return (
      conversation.streams === true &&
      severalPieces &&
      turn.tokens.length > 0 &&
      turn.tokens.every(({ tick }) => tick > lastPiece)
    );
  },
};
