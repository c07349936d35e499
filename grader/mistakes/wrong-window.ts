import { sameWire } from "../wire/message.ts";
import { isEndOf } from "./compare.ts";
import { type Mistake, systemOf, talkOf } from "./mistake.ts";

export const wrongWindow: Mistake = {
  id: "wrong-window",
  sentence: "too many or too few turns are sent",
  advice: "Count the turns of this request, the one in progress too. How many should it carry?",
  lesson: 6,
  predict: ({ right, before }) =>
    before.flatMap((message, index) =>
      message.role === "user"
        ? [[...systemOf(right), ...before.slice(index), ...right.slice(-1)]]
        : [],
    ),
  explains: ({ sent, right, before }) => {
    const talk = talkOf(sent);
    return (
      !sameWire(sent, right) &&
      talk[0]?.role === "user" &&
      sameWire(sent, [...systemOf(right), ...talk]) &&
      isEndOf([...before, ...right.slice(-1)], talk)
    );
  },
};
