import type { Format, Knowledge, Persona, Scope } from "./knowledge.ts";
import type { Slots } from "./phrase.ts";
import { readText } from "./sentences.ts";
import { asValue } from "./value.ts";
import { type Length, readLength } from "./word-limit.ts";

/** What the system message makes of the model. */
export interface Manner {
  /** The system message, as it stands. */
  readonly system: string;
  readonly persona: Persona | undefined;
  readonly formats: readonly { format: Format; slots: Slots }[];
  readonly scope: { rule: Scope; slots: Slots } | undefined;
  readonly length: Length;
  /** What the phrases of the persona took from the system message, such as its role. */
  readonly slots: Slots;
}

/** Reads a system message. One that says nothing the knowledge knows leaves the model as it is. */
export function readManner(system: string, knowledge: Knowledge): Manner {
  const { sentences } = readText(system);
  const find = <Rule extends { when: Knowledge["forget"] }>(rules: readonly Rule[]) =>
    rules.flatMap((rule) => {
      for (const sentence of sentences) {
        for (const phrase of rule.when) {
          const found = phrase.match(sentence);
          if (found) return [{ rule, slots: cleaned(found) }];
        }
      }
      return [];
    });
  const [persona] = find(knowledge.personas);
  return {
    system,
    persona: persona?.rule,
    slots: persona?.slots ?? {},
    formats: find(knowledge.formats).map(({ rule, slots }) => ({ format: rule, slots })),
    scope: find(knowledge.scopes)[0],
    length: readLength(system),
  };
}

function cleaned(groups: Slots): Slots {
  const slots: Record<string, string> = {};
  for (const [slot, words] of Object.entries(groups)) {
    const short = words?.split(/[,;:(]| (?:who|that|which|for|with|and) /)[0] ?? "";
    slots[slot.toLowerCase()] = asValue(short) ?? short;
  }
  return slots;
}
