import type { Mistake } from "./mistake.ts";

export const notStreamed: Mistake = {
  id: "not-streamed",
  sentence: "the request didn't ask for a stream",
  advice: "Which parameter of the request asks for the reply piece by piece?",
  lesson: "streaming",
  predict: () => [],
  explainsConduct: ({ turn, conversation }) =>
    conversation.streams === true &&
    turn.calls.length > 0 &&
    turn.calls.every(({ streamed }) => !streamed),
};
