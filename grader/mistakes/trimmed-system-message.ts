import { sameWire } from "../wire/message.ts";
import { isEndOf } from "./compare.ts";
import { type Evidence, type Mistake, systemOf, talkOf } from "./mistake.ts";

export const trimmedSystemMessage: Mistake = {
  id: "trimmed-system-message",
  sentence: "the system message is cut off together with the old turns",
  advice:
    "Which line shortens the list? Whatever it cuts, the system message has to stay in front.",
  lesson: "sliding-window",
  predict: ({ right, conversation }) => {
    const opening = conversation.turns[0]?.calls[0]?.messages ?? [];
    return systemOf(opening).length > 0 ? [talkOf(right)] : [];
  },
  explains: ({ sent, right, before, conversation }) => {
    const opening = conversation.turns[0]?.calls[0]?.messages ?? [];
    return (
      systemOf(opening).length > 0 &&
      systemOf(right).length > 0 &&
      systemOf(sent).length === 0 &&
      sent.length > 0 &&
      isEndOf([...before, ...right.slice(-1)], sent)
    );
  },
  tell: (shown) =>
    isOnlyInFirstRequest(shown)
      ? {
          sentence: "the system message is sent in the first request only",
          advice:
            "The model knows what this one request carries, nothing else. Which line adds the system message, and in which turns does it run?",
          lesson: "chatbot-class",
        }
      : {},
};

/** True when nothing is missing but the system message, from the second request of each conversation on. */
function isOnlyInFirstRequest(shown: readonly Evidence[]): boolean {
  const wires = shown.filter(({ kind }) => kind === "wire");
  return (
    wires.some(({ turn, conversation }) => conversation?.turns.indexOf(turn) === 1) &&
    wires.every(
      ({ sent, right, conversation }) =>
        conversation?.maxTurns === Number.POSITIVE_INFINITY && sameWire(sent, talkOf(right)),
    )
  );
}
