import { requestsOf } from "../wire/conversation.ts";
import type { Mistake } from "./mistake.ts";

export const doubledCall: Mistake = {
  id: "doubled-call",
  sentence: "more than one request is sent for one turn",
  advice: "Every request costs. Which line sends the second one, and who waits for its reply?",
  lesson: 1,
  predict: () => [],
  explainsConduct: ({ turn }) => requestsOf(turn).length > 1,
};
