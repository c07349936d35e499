import { tellOfAskingAtOnce } from "./at-once.ts";
import { type Mistake, systemOf } from "./mistake.ts";

export const noMemory: Mistake = {
  id: "no-memory",
  sentence: "of the conversation, only the newest message is sent",
  advice: "The model knows what this one request carries, nothing else. What does yours carry?",
  lesson: "history",
  predict: ({ right, turn }) => {
    const newest = { role: "user", content: turn.said };
    return [[newest], [...systemOf(right), newest]];
  },
  tell: tellOfAskingAtOnce,
};
