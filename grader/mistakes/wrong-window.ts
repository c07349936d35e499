import { sameMessage, sameWire, type Wire } from "../wire/message.ts";
import { isEndOf } from "./compare.ts";
import { type Mistake, systemOf, talkOf } from "./mistake.ts";

export const wrongWindow: Mistake = {
  id: "wrong-window",
  sentence: "too many turns are sent, too few, or not the last ones",
  advice: "Count the turns of this request, the one in progress too. How many should it carry?",
  lesson: "sliding-window",
  predict: ({ right, before }) =>
    before.flatMap((message, index) =>
      message.role === "user"
        ? [[...systemOf(right), ...before.slice(index), ...right.slice(-1)]]
        : [],
    ),
  explains: ({ sent, right, before, conversation }) => {
    const talk = talkOf(sent);
    const earlier = talk.slice(0, -1);
    const [question] = right.slice(-1);
    return (
      talk[0]?.role === "user" &&
      sameMessage(talk.at(-1), question) &&
      sameWire(sent, [...systemOf(right), ...talk]) &&
      // Where everything is to be remembered, a turn lost in between is no window.
      (isEndOf(before, earlier) ||
        (Number.isFinite(conversation.maxTurns) && holdsWholeTurns(before, earlier)))
    );
  },
};

/** True when `some` is `talk` with whole turns left out. */
function holdsWholeTurns(talk: Wire, some: Wire): boolean {
  let next = 0;
  for (let index = 0; index < talk.length; index += 1) {
    if (talk[index]?.role !== "user") continue;
    const length = talk[index + 1]?.role === "assistant" ? 2 : 1;
    const turn = talk.slice(index, index + length);
    if (turn.every((message, at) => sameMessage(message, some[next + at]))) next += length;
  }
  return next === some.length;
}
