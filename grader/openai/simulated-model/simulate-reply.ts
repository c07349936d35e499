import type { Wire } from "../../wire/message.ts";
import { readConversation } from "./conversation.ts";
import { dress } from "./dress.ts";
import { questionOf } from "./interview.ts";
import type { Knowledge } from "./knowledge.ts";
import { readManner } from "./manner.ts";
import { remember } from "./memory.ts";
import { plainReply } from "./plain-reply.ts";

/**
 * What the simulated model replies to a wire: always some text, never an error.
 * A pure function of the messages and the knowledge: the same wire gets the same reply.
 */
export function simulateReply(messages: Wire, knowledge: Knowledge): string {
  const conversation = readConversation(messages);
  const manner = readManner(conversation.system, knowledge);
  const memory = remember(conversation.read, knowledge);
  const question = questionOf(manner, memory, conversation, knowledge);
  const situation = { conversation, knowledge, manner, memory, question };
  return dress(plainReply(situation), situation);
}
