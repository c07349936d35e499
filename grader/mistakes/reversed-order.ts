import type { Message, Wire } from "../wire/message.ts";
import { type Mistake, systemOf, talkOf } from "./mistake.ts";

export const reversedOrder: Mistake = {
  id: "reversed-order",
  sentence: "newer messages stand before older ones",
  advice: "A conversation reads from the oldest message to the newest. At which end do you add?",
  lesson: "history",
  predict: ({ right }) => {
    const system = systemOf(right);
    const talk = talkOf(right);
    const earlier = talk.slice(0, -1);
    const newest = talk.slice(-1);
    const turns = inTurns(earlier);
    return [
      right.toReversed(),
      [...system, ...talk.toReversed()],
      [...system, ...newest, ...earlier],
      [...system, ...earlier.toReversed(), ...newest],
      [...system, ...newest, ...turns.toReversed().flat()],
      [...system, ...turns.toReversed().flat(), ...newest],
      [...system, ...turns.flatMap((turn) => turn.toReversed()), ...newest],
      // One side's messages go to the front, the other's to the end.
      ...["user", "assistant"].map((role) => [
        ...system,
        ...earlier.filter((message) => message.role === role).toReversed(),
        ...earlier.filter((message) => message.role !== role),
        ...newest,
      ]),
    ];
  },
};

/** The messages in groups of a question and its reply. */
function inTurns(talk: Wire): Message[][] {
  const turns: Message[][] = [];
  for (const message of talk) {
    if (message.role === "user" || turns.length === 0) turns.push([message]);
    else turns.at(-1)?.push(message);
  }
  return turns;
}
