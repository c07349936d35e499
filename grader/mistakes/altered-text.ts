import { type Message, sameMessage } from "../wire/message.ts";
import { changedTexts, sameMessages, sameRoles } from "./compare.ts";
import { cutsRepliesShort } from "./lost-stream.ts";
import type { Mistake } from "./mistake.ts";
import { holdsEarlierText } from "./pasted-history.ts";

export const alteredText: Mistake = {
  id: "altered-text",
  sentence: "the text of a message isn't sent word for word",
  advice: "What do you put into a message's content: the text as it came, or something else?",
  lesson: 2,
  predict: ({ right }) => [
    ...["[object Object]", "[object Promise]", "undefined", "null", "(no content)"].map((content) =>
      right.map((message) => (message.role === "assistant" ? { ...message, content } : message)),
    ),
    right.map((message) => ({ ...message, content: message.content.trim() })),
    right.map((message) => ({ ...message, content: JSON.stringify(message) })),
  ],
  explains: (situation) => {
    const { sent, right, before } = situation;
    // Another message of the same conversation, word for word, is out of place, not altered.
    const isAnother = (message: Message) => before.some((other) => sameMessage(message, other));
    return (
      sameRoles(sent, right) &&
      changedTexts(sent, right).some(([message]) => !isAnother(message)) &&
      !sameMessages(sent, right) &&
      !holdsEarlierText(situation) &&
      !cutsRepliesShort(situation)
    );
  },
};
