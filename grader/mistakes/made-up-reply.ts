import { replyOf } from "../wire/conversation.ts";
import { lostStream } from "./lost-stream.ts";
import type { Mistake } from "./mistake.ts";

export const madeUpReply: Mistake = {
  id: "made-up-reply",
  sentence: "what is returned isn't what the model replied",
  advice:
    "The reply's text stands in choices[0].message.content. Is that what you return, as it is?",
  lesson: 1,
  predict: () => [],
  explainsConduct: (situation) => {
    const { ending } = situation.turn;
    return (
      ending !== undefined &&
      "returned" in ending &&
      ending.returned !== replyOf(situation.turn) &&
      !lostStream.explainsConduct?.(situation)
    );
  },
};
