import { isEndOf, leftOut } from "./compare.ts";
import { type Mistake, talkOf } from "./mistake.ts";

export const forgottenQuestion: Mistake = {
  id: "forgotten-question",
  sentence: "replies are sent without the user messages they answered",
  advice: "A turn is two messages. Where is the user's message added to the history for good?",
  lesson: "history",
  predict: ({ right }) => [
    right.filter(({ role }, index) => role !== "user" || index === right.length - 1),
  ],
  explains: ({ sent, right, before, turn }) => {
    const missing = leftOut(right, sent) ?? [];
    const newest = sent.at(-1);
    const onlyCutOff = before.length > 2 && isEndOf(right, talkOf(sent));
    return (
      missing.length > 0 &&
      !onlyCutOff &&
      missing.every(({ role }) => role === "user") &&
      newest?.role === "user" &&
      newest.content === turn.said
    );
  },
};
