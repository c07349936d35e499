import type { Format, Knowledge, Persona, Scope } from "./knowledge.ts";
import type { Slots } from "./phrase.ts";
import { readText } from "./sentences.ts";
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

/** A role ends where more is said of it: "pirate who loves tea" is a pirate. Other slots stay as they are. */
function cleaned(groups: Slots): Slots {
  return Object.fromEntries(
    Object.entries(groups).map(([slot, words]) => {
      const [role = ""] = words.split(/[,;:.(]| (?:who|that|which|for|with|and) /);
      return [slot, slot === "role" ? role.trim() : words.replace(/^["'\s]+|["'\s.]+$/g, "")];
    }),
  );
}
