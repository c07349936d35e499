import type { Conversation, Turn } from "./conversation.ts";
import type { Fact, Knowledge } from "./knowledge.ts";
import { keyOf } from "./memory-key.ts";
import { type Told, toldBy } from "./told.ts";
import { asValue } from "./value.ts";

/** What is known of the user, by key. The newest statement stands, or all of them where a fact keeps all. */
export type Memory = ReadonlyMap<string, Told>;

/** Learns from the wire, oldest message first: what the system message says of "the user", what the user told. */
export function remember(
  conversation: Conversation,
  facts: readonly Fact[],
  knowledge: Knowledge,
): Memory {
  const memory = new Map<string, Told>();
  for (const sentence of conversation.briefing.sentences) {
    for (const told of toldBy(sentence, knowledge.briefing, knowledge)) memory.set(told.key, told);
  }
  for (const turn of conversation.turns) {
    for (const key of forgottenIn(turn, knowledge)) memory.delete(key);
    for (const told of toldIn(turn, facts, knowledge)) {
      const before = memory.get(told.key);
      memory.delete(told.key);
      memory.set(told.key, before && told.fact.keeps === "all" ? joined(before, told) : told);
    }
  }
  return memory;
}

/** What one message tells; a message that tells nothing else may answer the question before it. */
export function toldIn(turn: Turn, facts: readonly Fact[], knowledge: Knowledge): Told[] {
  const told = turn.read.sentences.flatMap((sentence) => toldBy(sentence, facts, knowledge));
  const asked = facts.find(
    ({ question }) => question !== undefined && turn.after.includes(question),
  );
  if (asked === undefined || told.some(({ fact }) => fact.question !== undefined)) return told;
  const answered = [{ ...asked, told: asked.answered }];
  const { sentences } = turn.read;
  const proposed = sentences.flatMap((one) => toldBy(asStatement(one), [asked], knowledge));
  const plainly = sentences.flatMap((one) => toldBy(one, answered, knowledge));
  return [...(proposed.length > 0 ? proposed : plainly), ...told];
}

/** Right after a question, "How about July?" and "Is $900 enough?" tell as much as they ask. */
function asStatement(sentence: string): string {
  return sentence
    .replace(/^(?:(?:how|what) about|is|would|could|can|should|do|does) /i, "")
    .replace(/\?+$/, "");
}

function forgottenIn(turn: Turn, knowledge: Knowledge): string[] {
  return turn.read.sentences.flatMap((sentence) =>
    knowledge.forget.flatMap((phrase) => {
      const thing = phrase.match(sentence)?.thing;
      return thing === undefined ? [] : [keyOf(asValue(thing) ?? "")];
    }),
  );
}

function joined(before: Told, told: Told): Told {
  const known = before.slots.value ?? "";
  const added = told.slots.value ?? "";
  if (known.toLowerCase().includes(added.toLowerCase())) return before;
  const kept = known.length > 200 ? known.slice(known.indexOf(", ") + 2) : known;
  const value = `${kept.replace(/ and (?=[^,]*$)/, ", ")} and ${added}`;
  return { ...told, slots: { ...told.slots, [told.fact.key]: value, value } };
}
