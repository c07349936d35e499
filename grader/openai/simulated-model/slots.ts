import { findSum } from "./arithmetic.ts";
import type { Conversation } from "./conversation.ts";
import { writeEssay } from "./essay.ts";
import type { Fact, Knowledge, Thing } from "./knowledge.ts";
import type { Manner } from "./manner.ts";
import type { Memory } from "./memory.ts";
import { keyOf } from "./memory-key.ts";
import type { Slots } from "./phrase.ts";
import { fitting, matchOf, namedIn, type Wishes, wordSet } from "./things.ts";
import type { Told } from "./told.ts";

/** All that a reply is made from. */
export interface Situation {
  readonly conversation: Conversation;
  readonly knowledge: Knowledge;
  readonly manner: Manner;
  readonly facts: readonly Fact[];
  readonly memory: Memory;
  /** What the newest message tells. */
  readonly told: readonly Told[];
  /** What the persona asks for next; `undefined` when it doesn't ask. */
  readonly question: string | undefined;
}

/** The first of some replies whose slots are all known, filled in; `undefined` where there is none. */
export function fillFirst(
  replies: readonly string[],
  taken: Slots,
  situation: Situation,
): string | undefined {
  for (const reply of replies) {
    let known = true;
    const text = reply.replace(/(\ba )?\{([^{}]+)\}/gi, (_, article = "", slot: string) => {
      const value = slotValue(slot, taken, situation);
      known &&= value !== undefined;
      return (/^[aeiou]/i.test(value ?? "") ? article.replace(" ", "n ") : article) + (value ?? "");
    });
    if (known) return text.charAt(0).toUpperCase() + text.slice(1);
  }
  return undefined;
}

/** A slot's text: taken from the phrase, from what is known of the user, or from the conversation. */
function slotValue(slot: string, taken: Slots, situation: Situation): string | undefined {
  const { conversation, knowledge, memory } = situation;
  const direct = taken[slot];
  if (direct !== undefined) return direct;
  const word = listWord(slot, conversation.said.at(-1) ?? "", knowledge);
  if (word !== undefined) return word;
  const fact = memory.get(keyOf(slot));
  if (fact !== undefined) return fact.slots.value;
  for (const text of conversation.said.slice(-50).toReversed()) {
    const earlier = listWord(slot, text, knowledge);
    if (earlier !== undefined) return earlier;
  }
  return thingSlot(slot, situation) ?? wireSlot(slot, taken, situation);
}

/** A word of the list of that name in a text: `{language}` is `Python` in "Which Python library …". */
function listWord(slot: string, text: string, knowledge: Knowledge): string | undefined {
  const words = knowledge.lists.get(slot);
  if (words === undefined) return undefined;
  const plain = ` ${text.slice(0, 4000).replace(/[^\p{L}\p{N}+#.]+|\.(?=\s|$)/gu, " ")} `;
  const lower = plain.toLowerCase();
  // "go" and "c" are words of other meanings, so short ones count only as they are written.
  return words.find((word) =>
    word.length < 3 ? plain.includes(` ${word} `) : lower.includes(` ${word.toLowerCase()} `),
  );
}

/** `{dish}`, `{dish 2}`, `{dish.protein}` were named in a reply; `{new dish}` is a fitting one that wasn't,
 * `{best dish}` a fitting one, named or not, `{any dish}` one that may be out of reach. */
function thingSlot(slot: string, situation: Situation): string | undefined {
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

function wireSlot(slot: string, taken: Slots, situation: Situation): string | undefined {
  const { conversation, knowledge, memory, question } = situation;
  const { said, replies } = conversation;
  switch (slot) {
    case "first message":
      return said.length > 1 ? quote(said[0]) : undefined;
    case "newest message":
      return quote(said.at(-1));
    case "previous message":
      return quote(said.at(-2));
    case "last reply":
      return quote(replies.at(-1));
    case "first reply":
      return quote(replies[0]);
    case "messages":
      return counted(conversation.messages, "message");
    case "user messages":
      return counted(said.length, "message");
    case "replies":
      return counted(replies.length, "reply");
    case "summary":
      return summaryOf(situation);
    case "gist":
      return gistOf(conversation, knowledge);
    case "sum":
      return findSum(conversation.newest?.read.sentences.join(" ") ?? "")?.sum;
    case "expression":
      return findSum(conversation.newest?.read.sentences.join(" ") ?? "")?.expression;
    case "essay":
    case "essay lines": {
      const count = Number((taken.number ?? "80").replace(/\D/g, "")) || 80;
      const sentences = writeEssay(knowledge.essay, count, {
        topic: taken.topic ?? gistOf(conversation, knowledge) ?? "it",
      });
      return sentences.join(slot === "essay lines" ? "\n" : " ");
    }
    case "question":
      return question;
    default:
      return memory.get(keyOf(slot))?.slots.value;
  }
}

function summaryOf(situation: Situation): string | undefined {
  const parts = [...situation.memory.values()].flatMap(
    ({ fact, slots }) => fillFirst(fact.summary, slots, situation) ?? [],
  );
  const few = parts.slice(-8).map((part) => part.charAt(0).toLowerCase() + part.slice(1));
  return few.length === 0 ? undefined : few.join("; ");
}

/** What the newest message is about: the longest run of up to three words that carry meaning. */
function gistOf({ newest }: Conversation, knowledge: Knowledge): string | undefined {
  const filler = new Set(knowledge.lists.get("filler") ?? []);
  const words =
    newest?.read.sentences
      .join(" . ")
      .slice(0, 2000)
      .match(/[\p{L}\p{N}][\p{L}\p{N}'+#-]*|[.,]/gu) ?? [];
  const runs: string[][] = [[]];
  for (const word of words) {
    const carries = /^[^.,]/.test(word) && !filler.has(word.toLowerCase().replace(/'.*/, ""));
    if (!carries || runs.at(-1)?.length === 3) runs.push([]);
    if (carries) runs.at(-1)?.push(word.slice(0, 30));
  }
  const [longest = ""] = runs.map((run) => run.join(" ")).toSorted((a, b) => b.length - a.length);
  return longest === "" ? undefined : longest;
}

function quote(text: string | undefined): string | undefined {
  const line = text?.slice(0, 1000).replace(/\s+/g, " ").trim() ?? "";
  if (line === "") return undefined;
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word.replace(/y$/, "ie")}s`;
}
