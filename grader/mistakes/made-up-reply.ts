import { replyOf, type Turn } from "../wire/conversation.ts";
import type { Message } from "../wire/message.ts";
import { lostStream } from "./lost-stream.ts";
import type { Evidence, Mistake } from "./mistake.ts";

export const madeUpReply: Mistake = {
  id: "made-up-reply",
  sentence: "what is returned isn't what the model replied",
  advice:
    "The reply's text stands in choices[0].message.content. Is that what you return, as it is?",
  lesson: "stateless-call",
  offWire: true,
  // Who gives back something of their own may also save it.
  predict: ({ right, conversation }) => {
    const own = new Map(conversation.turns.flatMap(ownText));
    const saved = (message: Message) =>
      message.role === "assistant"
        ? (own.get(message.content) ?? message.content)
        : message.content;
    return own.size === 0 ? [] : [right.map((one) => ({ ...one, content: saved(one) }))];
  },
  tell: (shown) => {
    const endings = shown.flatMap(({ turn: { ending } }) =>
      ending !== undefined && "returned" in ending ? ending : [],
    );
    if (shown.every((one) => givesBackAnother(one.turn, shown))) {
      return {
        sentence: "the replies that are returned are the model's, but in another order",
        advice: "Which call came first? Its reply is the first in the list, too.",
      };
    }
    if (endings.length > 0 && endings.every(({ list }) => list !== undefined)) {
      return {
        sentence: "the list that is returned isn't the list of the model's replies",
        advice: "Which lines put something into this list, and what is it that they put in?",
        lesson: "travel-planner",
      };
    }
    if (endings.length > 0 && endings.every(({ returned }) => returned === undefined)) {
      return {
        sentence: "nothing is returned, where the model's reply should be",
        advice: "Is a `return` missing? What your function returns is the text of the reply.",
      };
    }
    if (!shown.some(({ call }) => call?.streamed)) return {};
    return {
      advice:
        "The model's reply is all the pieces of its stream, one after the other. Is that what you return, as it is?",
      lesson: "streaming",
    };
  },
  explainsConduct: (situation) => {
    const { turn } = situation;
    const { ending } = turn;
    return (
      ending !== undefined &&
      "returned" in ending &&
      ending.returned !== replyOf(turn) &&
      !lostStream.explainsConduct?.(situation)
    );
  },
};

/** True when what stands in a list for one turn is the reply of another. */
function givesBackAnother(turn: Turn, shown: readonly Evidence[]): boolean {
  const { ending } = turn;
  if (ending === undefined || !("returned" in ending) || ending.list === undefined) return false;
  const { returned } = ending;
  return shown.some((other) => other.turn !== turn && replyOf(other.turn) === returned);
}

/** The reply of a turn and what was given back in its place, where that has nothing to do with it. */
function ownText(turn: Turn): [string, string][] {
  const { ending } = turn;
  const reply = replyOf(turn);
  if (reply === undefined || ending === undefined || !("returned" in ending)) return [];
  return isOwnText(ending.returned, reply) ? [[reply, ending.returned]] : [];
}

/** True for a text that has nothing to do with the reply: not the reply trimmed, cut or added to. */
export function isOwnText(returned: unknown, reply: string): returned is string {
  if (typeof returned !== "string" || returned === reply) return false;
  const [own, theirs] = [returned, reply].map((text) => text.toLowerCase().replace(/\s+/g, ""));
  return (
    own !== undefined && theirs !== undefined && !own.includes(theirs) && !theirs.includes(own)
  );
}
