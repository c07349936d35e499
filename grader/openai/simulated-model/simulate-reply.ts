import type { Wire } from "../../wire/message.ts";
import { readConversation } from "./conversation.ts";
import { dress } from "./dress.ts";
import { nextQuestion } from "./interview.ts";
import type { Knowledge } from "./knowledge.ts";
import { readManner } from "./manner.ts";
import { remember, toldIn } from "./memory.ts";
import { plainReply } from "./plain-reply.ts";

/**
 * What the simulated model replies to a wire: always some text, never an error.
 * A pure function of the messages and the knowledge: the same wire gets the same reply.
 */
export function simulateReply(messages: Wire, knowledge: Knowledge): string {
  const conversation = readConversation(messages);
  const manner = readManner(conversation.system, knowledge);
  const facts = knowledge.factsOf.get(manner.persona?.name ?? "") ?? [];
  const memory = remember(conversation, facts, knowledge);
  const told = conversation.newest ? toldIn(conversation.newest, facts, knowledge) : [];
  const question = nextQuestion(facts, manner, memory);
  const situation = { conversation, knowledge, manner, facts, memory, told, question };
  return dress(plainReply(situation), situation);
}
