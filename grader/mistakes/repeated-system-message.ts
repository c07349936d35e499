import { type Message, sameMessage, sameWire, type Wire } from "../wire/message.ts";
import { type Mistake, systemOf, talkOf } from "./mistake.ts";

export const repeatedSystemMessage: Mistake = {
  id: "repeated-system-message",
  sentence: "the system message is sent more than once",
  advice: "One is enough, added when the bot is made. How often does the line run that adds yours?",
  lesson: "chatbot-class",
  predict: ({ right }) => [[...systemOf(right), ...right]],
  explains: ({ sent, right, elsewhere }) => {
    const prompt = systemOf(right)[0]?.content;
    const prompts = systemOf(sent);
    return (
      prompts.length > 1 &&
      prompts.some(({ content }) => content === prompt) &&
      // Another bot's prompt beside one's own is a shared history.
      prompts.every((one) => one.content === prompt || !isAmong(one, elsewhere)) &&
      sameWire(talkOf(sent), talkOf(right))
    );
  },
};

function isAmong(message: Message, wire: Wire): boolean {
  return wire.some((other) => sameMessage(message, other));
}
