import type { Draft } from "./draft.ts";
import { refusalOf } from "./scope.ts";
import type { Situation } from "./situation.ts";
import { fillFirst } from "./slots.ts";
import { type Length, readLength, shorten } from "./word-limit.ts";

/** Puts a reply the way the system message asks: in scope, in character, in form, no longer than it may be. */
export function dress(reply: Draft, situation: Situation): string {
  const { manner } = situation;
  const refusal = refusalOf(reply, situation);
  const template = manner.persona?.[refusal ? "recall" : reply.sort] ?? "{reply}";
  const text = refusal ?? reply.text;
  const length = lengthFor(situation);
  const short = shorten(text, length);
  // Where there is room for the reply alone, the limit goes before the character.
  const whole = shorten(say(template, text, situation), length);
  let dressed = reword(whole.includes(short) ? whole : short, manner.persona?.says ?? new Map());
  for (const { format, slots } of manner.formats) {
    const reply = turned(dressed, format.turn);
    dressed = format.wrap.replace(/\{(\w+)\}/g, (_, slot: string) =>
      slot === "reply" ? reply : (slots[slot] ?? ""),
    );
  }
  return dressed;
}

/** The tighter of what the system message and, for a short reply, the user ask for. */
function lengthFor({ manner, conversation }: Situation): Length {
  const asked = readLength(conversation.newest?.read.sentences.join(" ") ?? "");
  return {
    words: Math.min(manner.length.words, asked.words < 60 ? asked.words : Number.POSITIVE_INFINITY),
    sentences: Math.min(manner.length.sentences, asked.sentences),
  };
}

function turned(text: string, turn: string | undefined): string {
  if (turn === "capitals") return text.toUpperCase();
  if (turn === "small") return text.toLowerCase();
  return turn === "quoted" ? JSON.stringify(text) : text;
}

function say(template: string, reply: string, situation: Situation): string {
  return fillFirst([template], { ...situation.manner.slots, reply }, situation) ?? reply;
}

function reword(text: string, says: ReadonlyMap<string, string>): string {
  if (says.size === 0) return text;
  return text.replace(/[\p{L}']+/gu, (word) => {
    const other = says.get(word.toLowerCase());
    if (other === undefined) return word;
    return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  });
}
