import { replyOf } from "../wire/conversation.ts";
import type { Mistake } from "./mistake.ts";

export const madeUpReply: Mistake = {
  id: "made-up-reply",
  sentence: "what is returned isn't what the model replied",
  advice: "The text of the reply stands in choices[0].message.content. Is that what you return?",
  lesson: 1,
  conduct: true,
  predict: () => [],
  explains: ({ turn }) =>
    turn.ending !== undefined &&
    "returned" in turn.ending &&
    turn.ending.returned !== replyOf(turn),
};
