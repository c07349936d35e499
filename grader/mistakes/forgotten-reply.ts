import type { Wire } from "../wire/message.ts";
import { tellOfAskingAtOnce } from "./at-once.ts";
import { leftOut } from "./compare.ts";
import type { Mistake } from "./mistake.ts";

const withoutReplies = (wire: Wire) => wire.filter(({ role }) => role !== "assistant");

export const forgottenReply: Mistake = {
  id: "forgotten-reply",
  sentence: "the model's reply isn't sent back to it",
  advice: "A turn is two messages. What has to be added to the list after the call?",
  lesson: "history",
  predict: ({ right }) => [withoutReplies(right)],
  explains: ({ sent, right }) => {
    const missing = leftOut(right, sent) ?? [];
    return missing.length > 0 && missing.every(({ role }) => role === "assistant");
  },
  tell: tellOfAskingAtOnce,
};
