import { replyOf, stoppedReading, type Turn } from "../wire/conversation.ts";
import { changedTexts, sameRoles } from "./compare.ts";
import type { Mistake, Situation } from "./mistake.ts";

export const lostStream: Mistake = {
  id: "lost-stream",
  sentence: "the reply is saved empty or cut short",
  advice:
    "A stream ends without handing you the whole reply. Where, and when, do you put it together?",
  lesson: "streaming",
  predict: ({ right }) => [
    right.map((message) => (message.role === "assistant" ? { ...message, content: "" } : message)),
  ],
  explains: (situation) => cutsRepliesShort(situation) || mayCutRepliesShort(situation),
  // Who comes back before the stream has ended can't have saved all of it, whatever else they do.
  explainsConduct: ({ turn, conversation }) =>
    conversation.maxTurns > 1 &&
    turn.ending !== undefined &&
    "returned" in turn.ending &&
    turn.ending.early === true &&
    isLostStream(turn.ending.returned, turn),
  tell: (shown) =>
    shown.some(({ conversation }) => conversation?.turns.some(stoppedReading))
      ? {
          advice:
            "The loop has to go on until the stream has ended. Which line leaves it too soon?",
        }
      : {},
  // Who saves a part of the reply, or nothing, often gives back no more.
  brings: ({ turn }, cause) => {
    const { ending } = turn;
    return (
      cause === "made-up-reply" &&
      ending !== undefined &&
      "returned" in ending &&
      isLostStream(ending.returned, turn)
    );
  },
};

/** True when replies are on the wire empty or cut short, in a way that nothing but a lost stream explains. */
export function cutsRepliesShort(situation: Situation): boolean {
  const cut = repliesCutShort(situation);
  return cut.some(([{ content }, reply]) => !looksTrimmed(content, reply.content));
}

/** When all that is gone is white space at the end, it may be a lost piece, unless others are whole. */
function mayCutRepliesShort(situation: Situation): boolean {
  const replies = situation.right.filter(({ role }) => role === "assistant");
  const cut = repliesCutShort(situation);
  const fromTheStart = cut.every(([{ content }, reply]) => reply.content.startsWith(content));
  return cut.length > 0 && cut.length === replies.length && fromTheStart;
}

/** The replies (as sent, as they were) that are cut short; none when anything else is wrong too. */
function repliesCutShort({ sent, right, conversation }: Situation) {
  const streamed = conversation.turns.some(isStreamed);
  const changed = sameRoles(sent, right) ? changedTexts(sent, right) : [];
  const onlyThat = changed.every(
    ([{ role, content }, reply]) =>
      role === "assistant" && (content === "" || (streamed && isCutShort(content, reply.content))),
  );
  return onlyThat ? changed : [];
}

/** True when a turn gave back a part of the reply that was streamed to it, or nothing. */
function isLostStream(returned: unknown, turn: Turn): boolean {
  const reply = replyOf(turn);
  if (!isStreamed(turn) || reply === undefined || returned === reply) return false;
  return (
    returned === undefined ||
    (typeof returned === "string" && isCutShort(returned, reply) && !looksTrimmed(returned, reply))
  );
}

function isStreamed({ calls }: Turn): boolean {
  return calls.some(({ streamed }) => streamed);
}

function isCutShort(content: string, reply: string): boolean {
  return content === "(no content)" || reply.includes(content);
}

/** A text that was trimmed lost no piece of the stream: that is another mistake. */
function looksTrimmed(content: string, reply: string): boolean {
  return content !== "" && (content === reply.trim() || content === reply.trimEnd());
}
