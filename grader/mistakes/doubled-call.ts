import { requestsOf } from "../wire/conversation.ts";
import type { Mistake } from "./mistake.ts";

export const doubledCall: Mistake = {
  id: "doubled-call",
  sentence: "more requests are sent than there are turns",
  advice: "Every request costs. Which line sends the one too many, and who waits for its reply?",
  lesson: 1,
  predict: () => [],
  explainsConduct: ({ turn, conversation: { turns, turnsAsked = turns.length } }) =>
    requestsOf(turn).length > 1 || turns.indexOf(turn) >= turnsAsked,
};
