import type { Wire } from "../wire/message.ts";
import { leftOut } from "./compare.ts";
import type { Mistake } from "./mistake.ts";

const withoutReplies = (wire: Wire) => wire.filter(({ role }) => role !== "assistant");

export const forgottenReply: Mistake = {
  id: "forgotten-reply",
  sentence: "a reply of the model is missing from what is sent",
  advice: "A turn is two messages. After the call, what has to be added to the list you send?",
  lesson: 2,
  predict: ({ right }) => [withoutReplies(right)],
  explains: ({ sent, right }) => {
    const missing = leftOut(right, sent) ?? [];
    return missing.length > 0 && missing.every(({ role }) => role === "assistant");
  },
};
