import type { Conversation } from "./conversation.ts";
import type { Fact, Knowledge } from "./knowledge.ts";
import type { Manner } from "./manner.ts";
import type { Memory } from "./memory.ts";
import type { PlainReply } from "./plain-reply.ts";
import { fillFirst, type Situation } from "./slots.ts";

/** The facts that a persona asks for: those that its system message speaks of. */
export function wantedFacts(manner: Manner, knowledge: Knowledge): Fact[] {
  const system = manner.system.toLowerCase();
  return knowledge.facts.filter(
    (fact) =>
      fact.question !== undefined &&
      fact.persona === manner.persona?.name &&
      fact.wanted.some((word) => system.includes(word.toLowerCase())),
  );
}

/** What a persona that asks before it answers has to ask next: the first thing that isn't on the wire. */
export function questionOf(
  manner: Manner,
  memory: Memory,
  _: Conversation,
  knowledge: Knowledge,
): string | undefined {
  return wantedFacts(manner, knowledge).find((fact) => !memory.has(fact.key))?.question;
}

/** The reply of a persona that asks first; `undefined` for any other, and where it has nothing to ask. */
export function interviewReply(
  said: readonly PlainReply[],
  situation: Situation,
): PlainReply | undefined {
  const { manner, knowledge, question } = situation;
  if (wantedFacts(manner, knowledge).length === 0) return undefined;
  const answers = said.filter(({ sort }) => sort === "recall");
  const asks =
    situation.conversation.newest?.sentences.some((sentence) => sentence.endsWith("?")) ?? false;
  const first = answers[0] ?? (asks ? said.find(({ sort }) => sort === "answer") : undefined);
  if (question === undefined) {
    if (first !== undefined) return undefined;
    const text = fillFirst(manner.persona?.finally ?? [], {}, situation);
    return text === undefined ? undefined : { sort: "recall", text };
  }
  const opening = first ?? said.find(({ sort }) => sort === "note");
  if (opening?.text.includes(question)) return opening;
  return { sort: "recall", text: [opening?.text, question].filter(Boolean).join(" ") };
}
