import { sameMessage } from "../wire/message.ts";
import { leftOut } from "./compare.ts";
import { type Mistake, systemOf } from "./mistake.ts";

export const sharedHistory: Mistake = {
  id: "shared-history",
  sentence: "messages of another conversation are on the wire",
  advice:
    "Where do you keep what you send? Where is that made, how often, and who else writes to it?",
  lesson: "chatbot-class",
  openEnded: true,
  predict: ({ right, before, elsewhere }) => [
    [...elsewhere, ...right],
    [...systemOf(right), ...elsewhere, ...before, ...right.slice(-1)],
  ],
  explains: ({ sent, right, before, elsewhere, conversation }) => {
    const own = new Set([...right, ...before].map(({ content }) => content));
    const foreign = sent.filter(({ content }) => content !== "" && !own.has(content));
    const extra = leftOut(sent, right) ?? [];
    return (
      foreign.some((message) => elsewhere.some((other) => sameMessage(message, other))) ||
      // Nobody said these in any conversation of the grading: they come from one before it. Where
      // what was said is read off the requests, that proves nothing.
      (!conversation.inferred &&
        extra.length > 0 &&
        extra.every((m) => m.role !== "system" && foreign.includes(m)))
    );
  },
};
