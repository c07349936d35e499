import type { Draft } from "./draft.ts";
import { interviewReply } from "./interview.ts";
import type { Fact, Topic } from "./knowledge.ts";
import { keyOf } from "./memory-key.ts";
import type { Phrase, Slots } from "./phrase.ts";
import { reviewCode } from "./review-code.ts";
import { clausesOf } from "./sentences.ts";
import type { Situation } from "./situation.ts";
import { fillFirst } from "./slots.ts";
import { asValue, isPointing } from "./value.ts";

/** What there is to say to the newest message. */
export function plainReply(situation: Situation): Draft {
  const { conversation } = situation;
  if (conversation.newest === undefined) {
    const text =
      conversation.messages === 0 || conversation.said.length + conversation.replies.length === 0
        ? "I see no question yet: what would you like to know?"
        : "I see no new message from you: the last one in this conversation is not yours.";
    return { sort: "recall", text };
  }
  const said = answersTo(situation);
  const asking = interviewReply(said, situation);
  if (asking !== undefined) return asking;
  const review = reviewCode(situation);
  if (review !== undefined) return { sort: "review", text: review };
  return joined(said) ?? otherwise(situation);
}

/** What the newest message calls for: notes of what it tells, and what each of its sentences asks. */
function answersTo(situation: Situation): Draft[] {
  const { conversation, told } = situation;
  const notes = told
    .filter(({ first }) => first)
    .flatMap(({ fact, slots }) => fillFirst(fact.note, slots, situation) ?? []);
  const replies = (conversation.newest?.read.sentences ?? []).slice(0, 60).flatMap((sentence) => {
    const known = recall(sentence, situation, (fact) => !fact.key.includes("{"));
    if (known.length > 0) return known;
    const topic = topicReply(sentence, situation, (topic) => !topic.small);
    return topic ? [topic] : recall(sentence, situation, (fact) => fact.key.includes("{"));
  });
  return [...notes.map((text) => ({ sort: "note" as const, text })), ...replies];
}

/** What the user asks back of what they told. */
function recall(sentence: string, situation: Situation, wanted: (fact: Fact) => boolean): Draft[] {
  return clausesOf(sentence).flatMap((clause) => {
    for (const fact of situation.facts.filter(wanted)) {
      const asked = firstMatch(fact.asked, clause);
      if (asked === undefined) continue;
      const told = situation.memory.get(keyOf(fact.key, cleanSlots(asked)));
      const text = fillFirst(fact.answer, { ...cleanSlots(asked), ...told?.slots }, situation);
      if (text !== undefined) return [{ sort: "recall" as const, text }];
    }
    return [];
  });
}

function topicReply(
  sentence: string,
  situation: Situation,
  wanted: (topic: Topic) => boolean,
): Draft | undefined {
  for (const topic of situation.knowledge.topics) {
    if (!wanted(topic)) continue;
    if (topic.persona !== undefined && topic.persona !== situation.manner.persona?.name) continue;
    for (const phrase of topic.when) {
      const found = phrase.match(sentence);
      if (found === undefined) continue;
      const text = fillFirst(topic.reply, withoutPointing(cleanSlots(found)), situation);
      if (text !== undefined) return { sort: topic.plain ? "recall" : "answer", text };
    }
  }
  return undefined;
}

function firstMatch(phrases: readonly Phrase[], text: string): Slots | undefined {
  for (const phrase of phrases) {
    const found = phrase.match(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "That language" is no language: a slot that only points is left to the conversation to fill. */
function withoutPointing(slots: Slots): Slots {
  return Object.fromEntries(Object.entries(slots).filter(([, words]) => !isPointing(words)));
}

function cleanSlots(found: Slots): Slots {
  return Object.fromEntries(
    Object.entries(found).map(([slot, words]) => [slot, asValue(words) ?? ""]),
  );
}

/** Three notes, or one and two answers, so that a reply stays short. */
function joined(replies: readonly Draft[]): Draft | undefined {
  const notes = replies.filter(({ sort }) => sort === "note");
  const answers = replies.filter(({ sort }) => sort !== "note");
  const kept =
    answers.length === 0 ? notes.slice(0, 3) : [...notes.slice(0, 1), ...answers.slice(0, 2)];
  const sort = kept.find((reply) => reply.sort === "answer")?.sort ?? answers[0]?.sort ?? "note";
  const text = [...new Set(kept.map((reply) => reply.text))].join(" ");
  return kept.length === 0 ? undefined : { sort, text };
}

/** The small talk: greetings, and something sensible about anything else. */
function otherwise(situation: Situation): Draft {
  const sentences = situation.conversation.newest?.read.sentences ?? [];
  const whole = sentences.join(" ").slice(0, 300);
  const reply = topicReply(whole, situation, (topic) => topic.small);
  return reply ?? { sort: "recall", text: "Your message is empty: what would you like to say?" };
}
