import { sameWire } from "../wire/message.ts";
import { isEndOf } from "./compare.ts";
import { type Mistake, systemOf, talkOf } from "./mistake.ts";

export const orphanedReply: Mistake = {
  id: "orphaned-reply",
  sentence: "a turn is cut in half: its reply is sent, its question is gone",
  advice: "Count in whole turns: a question and its reply go together or stay together.",
  lesson: "sliding-window",
  predict: ({ right, before }) =>
    before.flatMap((message, index) =>
      message.role === "assistant"
        ? [[...systemOf(right), ...before.slice(index), ...right.slice(-1)]]
        : [],
    ),
  explains: ({ sent, right, before }) => {
    const talk = talkOf(sent);
    return (
      talk[0]?.role === "assistant" &&
      sameWire(sent, [...systemOf(right), ...talk]) &&
      isEndOf([...before, ...right.slice(-1)], talk)
    );
  },
};
