import { replyOf, type Turn } from "../wire/conversation.ts";
import { changedTexts, sameRoles } from "./compare.ts";
import type { Mistake } from "./mistake.ts";

export const lostStream: Mistake = {
  id: "lost-stream",
  sentence: "the reply is saved empty or cut short",
  advice: "A stream ends without handing you the whole reply. Where are its pieces put together?",
  lesson: 5,
  predict: ({ right }) => [
    right.map((message) => (message.role === "assistant" ? { ...message, content: "" } : message)),
  ],
  explains: ({ sent, right, conversation }) => {
    const streamed = conversation.turns.some(isStreamed);
    const changed = sameRoles(sent, right) ? changedTexts(sent, right) : [];
    return (
      changed.length > 0 &&
      changed.every(
        ([{ role, content }, { content: reply }]) =>
          role === "assistant" && (content === "" || (streamed && isCutShort(content, reply))),
      )
    );
  },
  explainsConduct: ({ turn, conversation }) =>
    conversation.maxTurns > 1 &&
    turn.ending !== undefined &&
    "returned" in turn.ending &&
    isLostStream(turn.ending.returned, turn),
};

/** True when a turn gave back a part of the reply that was streamed to it, or nothing. */
function isLostStream(returned: unknown, turn: Turn): boolean {
  const reply = replyOf(turn);
  if (!isStreamed(turn) || reply === undefined || returned === reply) return false;
  return returned === undefined || (typeof returned === "string" && isCutShort(returned, reply));
}

function isStreamed({ calls }: Turn): boolean {
  return calls.some(({ streamed }) => streamed);
}

/** A text that was trimmed lost no piece of the stream: that is another mistake. */
function isCutShort(content: string, reply: string): boolean {
  return content === "(no content)" || (reply.includes(content) && content !== reply.trim());
}
