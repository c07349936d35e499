import { sameMessages } from "./compare.ts";
import type { Mistake } from "./mistake.ts";

export const lateQuestion: Mistake = {
  id: "late-question",
  sentence: "the newest user message isn't on the wire of its own turn",
  advice: "Compare two lines of your code: where the message is added, and where the list is sent.",
  lesson: "history",
  predict: ({ right }) => [right.slice(0, -1)],
  explains: ({ sent, right }) => right.length > 0 && sameMessages(sent, right.slice(0, -1)),
};
