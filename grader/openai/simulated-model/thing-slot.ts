import type { Thing } from "./knowledge.ts";
import { listWord } from "./list-word.ts";
import type { Situation } from "./situation.ts";
import { fitting, matchOf, namedIn, type Wishes, wordSet } from "./things.ts";

/** `{dish}`, `{dish 2}`, `{dish.protein}` were named in a reply; `{new dish}` is a fitting one that wasn't,
 * `{best dish}` a fitting one, named or not, `{any dish}` one that may be out of reach. */
export function thingSlot(slot: string, situation: Situation): string | undefined {
  const { conversation, knowledge } = situation;
  const [, fresh, kind = "", place = "1", field] =
    /^(new |best |any )?([a-z]+)(?: (\d))?(?:\.(.+))?$/.exec(slot) ?? [];
  if (!knowledge.things.some((thing) => thing.kind === kind)) return undefined;
  const wishes = wishesOf(situation);
  const named = fresh === "new " ? conversation.replies : [];
  const things = fresh
    ? fitting(kind, knowledge.things, named, wishes, fresh === "any ")
    : antecedents(kind, Number(place), situation);
  const thing = things[Number(place) - 1];
  if (field === undefined || thing === undefined) return thing?.name;
  return field === "match" ? matchOf(thing, wishes) : thing.about.get(field);
}

/** The things that "it" can mean: named in the newest message, else in the latest reply that names enough. */
function antecedents(kind: string, place: number, { conversation, knowledge }: Situation): Thing[] {
  for (const text of [conversation.said.at(-1) ?? "", ...conversation.replies.toReversed()]) {
    const named = namedIn(text, kind, knowledge.things);
    if (named.length >= place) return named;
  }
  return [];
}

function wishesOf({ conversation, knowledge, memory }: Situation): Wishes {
  const newest = conversation.said.at(-1)?.slice(0, 4000) ?? "";
  return {
    newest: wordSet(newest),
    all: wordSet(conversation.turns.map(({ read }) => read.sentences.join(" ")).join(" ")),
    known: (fact) => listWord(fact, newest, knowledge) ?? memory.get(fact)?.slots.value,
  };
}
