import { sameWire } from "../wire/message.ts";
import { type Mistake, systemOf, talkOf } from "./mistake.ts";

export const buriedSystemMessage: Mistake = {
  id: "buried-system-message",
  sentence: "the system message isn't first",
  advice: "The system message belongs at history[0]. When is it added, and at which end?",
  lesson: "chatbot-class",
  predict: ({ right }) => {
    const talk = talkOf(right);
    return talk.map((_, index) => [
      ...talk.slice(0, index + 1),
      ...systemOf(right),
      ...talk.slice(index + 1),
    ]);
  },
  explains: ({ sent, right }) =>
    systemOf(right).length === 1 &&
    sent[0]?.role !== "system" &&
    sameWire(systemOf(sent), systemOf(right)) &&
    sameWire(talkOf(sent), talkOf(right)),
};
