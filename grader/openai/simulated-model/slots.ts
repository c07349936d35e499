import { findSum } from "./arithmetic.ts";
import { writeEssay } from "./essay.ts";
import { gistOf } from "./gist.ts";
import { listWord } from "./list-word.ts";
import { keyOf } from "./memory-key.ts";
import type { Slots } from "./phrase.ts";
import type { Situation } from "./situation.ts";
import { thingSlot } from "./thing-slot.ts";

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

function quote(text: string | undefined): string | undefined {
  const line = text?.slice(0, 1000).replace(/\s+/g, " ").trim() ?? "";
  if (line === "") return undefined;
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word.replace(/y$/, "ie")}s`;
}
