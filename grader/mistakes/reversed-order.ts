import { sameWire } from "../wire/message.ts";
import { sameMessages } from "./compare.ts";
import { type Mistake, systemOf, talkOf } from "./mistake.ts";

export const reversedOrder: Mistake = {
  id: "reversed-order",
  sentence: "the messages aren't in the order in which they were said",
  advice: "A conversation reads from the oldest message to the newest. At which end do you add?",
  lesson: 2,
  predict: ({ right }) => [
    [...systemOf(right), ...talkOf(right).toReversed()],
    right.toReversed(),
    [...systemOf(right), ...talkOf(right).slice(0, -1).toReversed(), ...right.slice(-1)],
  ],
  explains: ({ sent, right }) =>
    sameMessages(sent, right) && !sameWire(talkOf(sent), talkOf(right)),
};
