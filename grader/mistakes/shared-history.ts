import { sameMessage } from "../wire/message.ts";
import { type Mistake, systemOf } from "./mistake.ts";

export const sharedHistory: Mistake = {
  id: "shared-history",
  sentence: "messages of another conversation are on the wire",
  advice:
    "Two conversations write to one list. Where is the list made, and how often does that line run?",
  lesson: 3,
  predict: ({ right, before, elsewhere }) => [
    [...elsewhere, ...right],
    [...systemOf(right), ...elsewhere, ...before, ...right.slice(-1)],
  ],
  explains: ({ sent, right, before, elsewhere }) => {
    const own = [...right, ...before];
    return sent.some(
      (message) =>
        message.content !== "" &&
        !own.some(({ content }) => content === message.content) &&
        elsewhere.some((other) => sameMessage(message, other)),
    );
  },
};
