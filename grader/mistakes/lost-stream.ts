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
    const streamed = conversation.turns.some(({ calls }) => calls.some((call) => call.streamed));
    const changed = sameRoles(sent, right) ? changedTexts(sent, right) : [];
    return (
      changed.length > 0 &&
      changed.every(
        ([{ role, content }, { content: reply }]) =>
          role === "assistant" && (content === "" || (streamed && isCutShort(content, reply))),
      )
    );
  },
};

/** A text that was trimmed lost no piece of the stream: that is another mistake. */
function isCutShort(content: string, reply: string): boolean {
  return content === "(no content)" || (reply.includes(content) && content !== reply.trim());
}
