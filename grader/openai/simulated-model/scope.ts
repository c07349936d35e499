import type { Draft } from "./draft.ts";
import type { Situation } from "./situation.ts";
import { fillFirst } from "./slots.ts";
import { holds, wordSet } from "./things.ts";

const REQUEST =
  /\?|^(?:please |can you |could you )?(?:tell|explain|write|give|suggest|show|describe|review|list|name|translate|recommend)\b/im;

/**
 * The refusal of a request outside the field that the system message keeps the model to; `undefined`
 * within it. A field is known by its own words and by the word lists it names (`cook`: recipe, dinner, …).
 */
export function refusalOf({ sort }: Draft, situation: Situation): string | undefined {
  const { conversation, knowledge, manner } = situation;
  const newest = conversation.newest?.read.sentences.join("\n") ?? "";
  if (manner.scope === undefined || sort === "note" || sort === "recall") return undefined;
  if (sort === "answer" && !REQUEST.test(newest)) return undefined;
  const field = wordSet(manner.scope.slots.field ?? "");
  const lists = [...knowledge.lists].filter(([name, list]) =>
    [name, ...list].some((word) => holds(field, word)),
  );
  const words = wordSet(newest);
  const inside = [...field].some((word) => words.has(word));
  if (inside || lists.some(([, list]) => list.some((word) => holds(words, word)))) return undefined;
  return fillFirst([manner.scope.rule.refusal], manner.scope.slots, situation);
}
