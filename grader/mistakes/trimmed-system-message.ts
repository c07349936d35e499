import { isEndOf } from "./compare.ts";
import { type Mistake, systemOf, talkOf } from "./mistake.ts";

export const trimmedSystemMessage: Mistake = {
  id: "trimmed-system-message",
  sentence: "the system message is cut off together with the old turns",
  advice:
    "Which line shortens the list? Whatever it cuts, the system message has to stay in front.",
  lesson: 6,
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
};
