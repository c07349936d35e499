import { sameMessage } from "../wire/message.ts";
import { leftOut } from "./compare.ts";
import type { Mistake } from "./mistake.ts";

export const duplicatedMessage: Mistake = {
  id: "duplicated-message",
  sentence: "a message stands on the wire twice",
  advice: "Find every line that adds this message to what is sent. One of them is too many.",
  lesson: "history",
  predict: ({ right }) =>
    ["user", "assistant"].map((twice) =>
      right.flatMap((message) => (message.role === twice ? [message, message] : [message])),
    ),
  explains: ({ sent, right }) => {
    const extra = leftOut(sent, right) ?? [];
    return (
      extra.length > 0 &&
      extra.every(
        (message) =>
          message.role !== "system" && right.some((other) => sameMessage(message, other)),
      )
    );
  },
};
