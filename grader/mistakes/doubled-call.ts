import { requestsOf } from "../wire/conversation.ts";
import type { Mistake } from "./mistake.ts";

export const doubledCall: Mistake = {
  id: "doubled-call",
  sentence: "more requests are sent than there are turns",
  advice: "Every request costs. Which line sends the one too many, and who waits for its reply?",
  lesson: "stateless-call",
  predict: () => [],
  tell: (shown) =>
    shown.some(({ conversation }) => conversation === undefined)
      ? {
          sentence: "a request is sent before anything was said to your code",
          advice:
            "A call outside your functions runs as soon as the file is loaded, and one in a constructor as soon as a bot is made. Take it out.",
        }
      : {},
  explainsConduct: ({ turn, conversation: { turns, turnsAsked = turns.length } }) =>
    requestsOf(turn).length > 1 || turns.indexOf(turn) >= turnsAsked,
};
