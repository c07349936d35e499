import { interviewReply } from "./interview.ts";
import type { Topic } from "./knowledge.ts";
import { factsTold, keyOf } from "./memory.ts";
import { reviewCode } from "./review-code.ts";
import { clausesOf } from "./sentences.ts";
import { fillFirst, type Situation } from "./slots.ts";
import { asValue } from "./value.ts";

/** A reply before the persona has its say, and which sort it is. */
export interface PlainReply {
  readonly sort: "answer" | "recall" | "note";
  readonly text: string;
}

/** What there is to say to the newest message. */
export function plainReply(situation: Situation): PlainReply {
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
  if (review !== undefined) return { sort: "answer", text: review };
  return joined(said) ?? otherwise(situation);
}

/** What each sentence of the newest message calls for. */
function answersTo(situation: Situation): PlainReply[] {
  const replies: PlainReply[] = [];
  for (const sentence of situation.conversation.newest?.sentences.slice(0, 60) ?? []) {
    const recalled = recall(sentence, situation);
    if (recalled.length > 0) {
      replies.push({ sort: "recall", text: recalled.join(" ") });
      continue;
    }
    const told = note(sentence, situation);
    if (told !== undefined) replies.push({ sort: "note", text: told });
    const topic = topicReply(sentence, situation, (topic) => !topic.small);
    if (topic !== undefined) replies.push(topic);
  }
  return replies;
}

/** What the user asks back of what they told. */
function recall(sentence: string, situation: Situation): string[] {
  const answers: string[] = [];
  for (const clause of clausesOf(sentence)) {
    for (const fact of situation.knowledge.facts) {
      const asked = fact.asked.flatMap((phrase) => phrase.match(clause) ?? [])[0];
      if (asked === undefined) continue;
      const slots: Record<string, string> = {};
      for (const [slot, words] of Object.entries(asked)) slots[slot] = asValue(words ?? "") ?? "";
      const key = keyOf(fact.key.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? ""));
      const told = situation.memory.get(key);
      const answer = fillFirst(fact.answer, { ...slots, ...told?.slots }, situation);
      if (answer === undefined) continue;
      answers.push(answer);
      break;
    }
  }
  return [...new Set(answers)];
}

/** What is replied to being told something: to the first thing a sentence tells. */
function note(sentence: string, situation: Situation): string | undefined {
  const notes = factsTold(sentence, situation.knowledge).flatMap(
    ({ fact, slots }) => fillFirst(fact.note, slots, situation) ?? [],
  );
  return notes.length === 0 ? undefined : notes.slice(0, 2).join(" ");
}

function topicReply(
  sentence: string,
  situation: Situation,
  wanted: (topic: Topic) => boolean,
): PlainReply | undefined {
  for (const topic of situation.knowledge.topics) {
    if (!wanted(topic)) continue;
    if (topic.persona !== undefined && topic.persona !== situation.manner.persona?.name) continue;
    for (const phrase of topic.when) {
      const found = phrase.match(sentence);
      if (found === undefined) continue;
      const taken: Record<string, string> = {};
      for (const [slot, words] of Object.entries(found)) {
        const value = asValue(words ?? "");
        if (value !== undefined) taken[slot] = value;
      }
      const text = fillFirst(topic.reply, taken, situation);
      if (text !== undefined) return { sort: topic.plain ? "recall" : "answer", text };
    }
  }
  return undefined;
}

/** Answers stand before notes; two at most, and one note, so that a reply stays short. */
function joined(replies: readonly PlainReply[]): PlainReply | undefined {
  const notes = replies.filter(({ sort }) => sort === "note");
  const answers = replies.filter(({ sort }) => sort !== "note");
  const kept =
    answers.length === 0 ? notes.slice(0, 3) : [...notes.slice(0, 1), ...answers.slice(0, 2)];
  const sort = kept.find((reply) => reply.sort === "answer")?.sort ?? answers[0]?.sort ?? "note";
  const text = [...new Set(kept.map((reply) => reply.text))].join(" ");
  return kept.length === 0 ? undefined : { sort, text };
}

/** The small talk: greetings, and something sensible about anything else. */
function otherwise(situation: Situation): PlainReply {
  const sentences = situation.conversation.newest?.sentences ?? [];
  const whole = sentences.join(" ").slice(0, 300);
  const reply = topicReply(whole, situation, (topic) => topic.small);
  return reply ?? { sort: "recall", text: "Your message is empty: what would you like to say?" };
}
