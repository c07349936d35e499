import type { Fact, Knowledge } from "./knowledge.ts";
import type { Slots } from "./phrase.ts";
import { clausesOf, isAsking, type ReadText } from "./sentences.ts";
import { asName, asValue } from "./value.ts";

/** One thing a user told. */
export interface Told {
  readonly fact: Fact;
  readonly key: string;
  /** What the reply's slots get; the value itself is in `value` too. */
  readonly slots: Slots;
}

/** What is known of the user, by key. The newest statement stands, or all of them where a fact keeps all. */
export type Memory = ReadonlyMap<string, Told>;

/** Learns from a user's messages, oldest first. */
export function remember(messages: readonly ReadText[], knowledge: Knowledge): Memory {
  const memory = new Map<string, Told>();
  for (const message of messages) {
    for (const sentence of message.sentences) {
      for (const phrase of knowledge.forget) {
        const thing = phrase.match(sentence)?.thing;
        if (thing) memory.delete(keyOf(asValue(thing) ?? ""));
      }
      for (const told of factsTold(sentence, knowledge)) {
        const before = memory.get(told.key);
        memory.delete(told.key);
        memory.set(told.key, before && told.fact.keeps === "all" ? joined(before, told) : told);
      }
    }
  }
  return memory;
}

/** What one sentence tells. A fact with a slot in its key is tried only where no other fact was told. */
export function factsTold(sentence: string, knowledge: Knowledge): Told[] {
  return clausesOf(sentence)
    .filter((clause) => !isAsking(clause))
    .flatMap((clause) => {
      const found: Told[] = [];
      for (const fact of knowledge.facts) {
        if (found.length > 0 && fact.key.includes("{")) break;
        if (found.some(({ key }) => key === fact.key)) continue;
        const told = tell(fact, clause, knowledge);
        if (told) found.push(told);
      }
      return found;
    });
}

function tell(fact: Fact, clause: string, knowledge: Knowledge): Told | undefined {
  for (const phrase of fact.told) {
    const groups = phrase.match(clause);
    if (groups === undefined) continue;
    const slots = clean(groups, knowledge);
    if (slots === undefined) continue;
    const key = keyOf(fact.key.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? ""));
    const value = slots[fact.key] ?? slots.value ?? asValue(clause);
    if (value === undefined) continue;
    return { fact, key, slots: { ...slots, [fact.key]: value, value } };
  }
  return undefined;
}

/** Slots without punctuation; `undefined` when a slot with a capital, such as `{Name}`, holds no name. */
function clean(groups: Slots, knowledge: Knowledge): Slots | undefined {
  const notNames = new Set(knowledge.lists.get("not a name") ?? []);
  const slots: Record<string, string> = {};
  for (const [slot, words] of Object.entries(groups)) {
    if (words === undefined) continue;
    const isName = slot.toLowerCase() === "name";
    const value = isName ? asName(words, slot !== "name", notNames) : asValue(words);
    if (value === undefined) return undefined;
    slots[slot.toLowerCase()] = value;
  }
  return slots;
}

/** `My Favorite Colour` and `my favourite color` are the same key. */
export function keyOf(words: string): string {
  return words
    .toLowerCase()
    .replaceAll("favorite", "favourite")
    .replaceAll("color", "colour")
    .replaceAll("colouur", "colour");
}

function joined(before: Told, told: Told): Told {
  const known = before.slots.value ?? "";
  const added = told.slots.value ?? "";
  if (known.toLowerCase().includes(added.toLowerCase())) return before;
  const value = `${known.replace(" and ", ", ")} and ${added}`;
  return { ...told, slots: { ...told.slots, [told.fact.key]: value, value } };
}
