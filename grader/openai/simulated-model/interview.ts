import type { Draft } from "./draft.ts";
import type { Fact } from "./knowledge.ts";
import type { Manner } from "./manner.ts";
import type { Memory } from "./memory.ts";
import type { Situation } from "./situation.ts";
import { fillFirst } from "./slots.ts";

/** What a persona that asks before it answers has to ask next: the first thing that isn't on the wire. */
export function nextQuestion(
  facts: readonly Fact[],
  manner: Manner,
  memory: Memory,
): string | undefined {
  return wantedFacts(facts, manner).find((fact) => !memory.has(fact.key))?.question;
}

/** The facts that a persona asks for: those that its system message speaks of. */
function wantedFacts(facts: readonly Fact[], manner: Manner): Fact[] {
  const system = manner.system.slice(0, 20_000).toLowerCase();
  return facts.filter(
    ({ question, wanted }) =>
      question !== undefined && wanted.some((word) => system.includes(word.toLowerCase())),
  );
}

/**
 * The reply of a persona that asks first: an answer to what was asked, if anything, and its next
 * question; once nothing is missing, what it has to say finally. `undefined` where neither is called for.
 */
export function interviewReply(said: readonly Draft[], situation: Situation): Draft | undefined {
  const { conversation, manner, facts, knowledge, question, told } = situation;
  const wanted = wantedFacts(facts, manner);
  if (wanted.length === 0) return undefined;
  const asks =
    conversation.newest?.read.sentences.some((sentence) => sentence.endsWith("?")) ?? false;
  const answer = said.find(({ sort }) => sort === "recall" || (asks && sort === "answer"));
  if (question !== undefined) {
    const opening = (answer ?? said.find(({ sort }) => sort === "note"))?.text ?? "";
    if (opening.includes(question)) return answer;
    return { sort: "recall", text: `${opening} ${question}`.trimStart() };
  }
  const toldMore = told.some(({ fact }) => wanted.includes(fact));
  const suggested = knowledge.things.some(({ name }) =>
    conversation.replies.some((reply) => reply.includes(name)),
  );
  if (answer !== undefined || (suggested && !toldMore)) return undefined;
  const text = fillFirst(manner.persona?.finally ?? [], {}, situation);
  return text === undefined ? undefined : { sort: "recall", text };
}
