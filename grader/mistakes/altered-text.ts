import { replyOf, type Turn, tokensOf } from "../wire/conversation.ts";
import { type Message, sameMessage } from "../wire/message.ts";
import { changedTexts, sameMessages, sameRoles } from "./compare.ts";
import { cutsRepliesShort } from "./lost-stream.ts";
import { isOwnText } from "./made-up-reply.ts";
import type { Evidence, Mistake } from "./mistake.ts";
import { holdsEarlierText } from "./pasted-history.ts";
import { tellOfText } from "./tell-of-text.ts";

export const alteredText: Mistake = {
  id: "altered-text",
  sentence: "the text of a message isn't sent word for word",
  advice: "What do you put into a message's content: the text as it came, or something else?",
  lesson: "history",
  openEnded: true,
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
  tell: (shown) => {
    const cause = shown.map(undefinedIn).find((each) => each !== undefined);
    if (cause === undefined) return tellOfText(shown) ?? {};
    const advice =
      cause === "in front"
        ? 'What is in the variable before the first piece is added to it? Begin with an empty text: "".'
        : "Not every chunk of a stream has a text: the last one has none. Add a piece only if there is one.";
    return { sentence: "`undefined` stands in a reply", advice, lesson: "streaming" };
  },
  // What is saved changed is often given back changed as well.
  brings: ({ kind, turn }, cause) =>
    cause === "made-up-reply"
      ? givesBackChanged(turn)
      : kind === "handed-on" && tokensOf(turn).some(({ text }) => text === "(undefined)"),
};

function givesBackChanged(turn: Turn): boolean {
  const { ending } = turn;
  const reply = replyOf(turn);
  const returned = ending && "returned" in ending ? ending.returned : undefined;
  return typeof returned === "string" && reply !== undefined && !isOwnText(returned, reply);
}

/** Where in a streamed reply an `undefined` is on the wire that wasn't in it. */
function undefinedIn({ kind, sent, right, conversation }: Evidence) {
  const streamed = conversation?.turns.some(({ calls }) => calls.some((call) => call.streamed));
  if (kind !== "wire" || streamed !== true) return undefined;
  const found = changedTexts(sent, right).find(
    ([{ role, content }, reply]) =>
      role === "assistant" && withoutIt(content) === withoutIt(reply.content),
  );
  const [message, reply] = found ?? [];
  if (message === undefined || reply === undefined) return undefined;
  return message.content === `undefined${reply.content}` ? "in front" : "in between";
}

function withoutIt(text: string): string {
  return text.replaceAll("undefined", "");
}
