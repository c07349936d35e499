import type { Fact, Knowledge } from "./knowledge.ts";
import { keyOf } from "./memory-key.ts";
import type { Slots } from "./phrase.ts";
import { clausesOf, isAsking } from "./sentences.ts";
import { asName, asValue, isChoice, isPronoun } from "./value.ts";

/** One thing a user told. */
export interface Told {
  readonly fact: Fact;
  readonly key: string;
  /** What the reply's slots get; the value itself is in `value` too. */
  readonly slots: Slots;
  /** True for the first thing its clause tells: the one that is replied to. */
  readonly first: boolean;
}

/**
 * What one sentence tells. A clause that asks tells nothing, the same words are only one fact, and a
 * fact with a slot in its key is tried only where no other fact was told.
 */
export function toldBy(sentence: string, facts: readonly Fact[], knowledge: Knowledge): Told[] {
  // A long history is sent again with every call: each of its sentences is understood once.
  const known = understood.get(facts) ?? new Map<string, Told[]>();
  understood.set(facts, known);
  const before = known.get(sentence);
  if (before !== undefined) return before;
  if (known.size >= 5000) known.clear();
  const told = understand(sentence, facts, knowledge);
  known.set(sentence, told);
  return told;
}

const understood = new WeakMap<readonly Fact[], Map<string, Told[]>>();

function understand(sentence: string, facts: readonly Fact[], knowledge: Knowledge): Told[] {
  return clausesOf(sentence)
    .filter((clause) => !isAsking(clause))
    .flatMap((clause) => {
      const found: Told[] = [];
      for (const fact of facts) {
        if (found.length > 0 && fact.key.includes("{")) break;
        const told = tell(fact, clause, facts, knowledge);
        const known = found.some(({ slots }) => slots.value === told?.slots.value);
        if (told && !known) found.push({ ...told, first: found.length === 0 });
      }
      return found;
    });
}

function tell(
  fact: Fact,
  clause: string,
  facts: readonly Fact[],
  knowledge: Knowledge,
): Omit<Told, "first"> | undefined {
  for (const phrase of fact.told) {
    const groups = phrase.match(clause);
    const slots = groups && clean(groups, knowledge);
    if (slots === undefined) continue;
    const value = slots[fact.key] ?? slots.value ?? asValue(clause);
    if (value === undefined || isPronoun(value) || isChoice(value)) continue;
    const key = keyOf(fact.key, slots);
    if (key !== fact.key && facts.some((other) => other.key === key)) continue;
    return { fact, key, slots: { ...slots, [fact.key]: value, value } };
  }
  return undefined;
}

/** Slots without punctuation; `undefined` when a slot with a capital, such as `{Name}`, holds no name. */
function clean(groups: Slots, knowledge: Knowledge): Slots | undefined {
  const notNames = new Set(knowledge.lists.get("not a name") ?? []);
  const slots: Record<string, string> = {};
  for (const [slot, words] of Object.entries(groups)) {
    const isName = slot.toLowerCase() === "name";
    const value = isName ? asName(words, slot === "Name", notNames) : asValue(words);
    if (value === undefined) return undefined;
    slots[slot.toLowerCase()] = value;
  }
  return slots;
}
