import { type Mistake, systemOf, talkOf } from "./mistake.ts";

export const missingSystemMessage: Mistake = {
  id: "missing-system-message",
  sentence: "the system message is never sent",
  advice:
    "The model reads the system prompt only where a request carries it. Which line adds yours?",
  lesson: "chatbot-class",
  predict: ({ right, conversation }) => {
    const opening = conversation.turns[0]?.calls[0]?.messages ?? [];
    return systemOf(opening).length === 0 ? [talkOf(right)] : [];
  },
};
