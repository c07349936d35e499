import type { PlainReply } from "./plain-reply.ts";
import { fillFirst, type Situation } from "./slots.ts";
import { shorten } from "./word-limit.ts";

/** Puts a reply the way the system message asks: in scope, in character, in form, no longer than it may be. */
export function dress(reply: PlainReply, situation: Situation): string {
  const { manner } = situation;
  const template = manner.persona?.[reply.sort] ?? "{reply}";
  const text = outOfScope(reply, situation) ?? reply.text;
  let dressed = shorten(say(template, text, situation), manner.length);
  if (shorten(text, manner.length) === text && !dressed.includes(text)) dressed = text;
  dressed = reword(dressed, manner.persona?.says ?? new Map());
  for (const { format, slots } of manner.formats) {
    const wrapped = format.wrap.replace(/\{(\w+)\}/g, (_, slot: string) =>
      slot === "reply" ? dressed : (slots[slot] ?? ""),
    );
    dressed =
      format.letters === "capital"
        ? wrapped.toUpperCase()
        : format.letters === "small"
          ? wrapped.toLowerCase()
          : wrapped;
  }
  return dressed;
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

/** The refusal of a question outside the scope that the system message sets. */
function outOfScope({ sort }: PlainReply, situation: Situation): string | undefined {
  const { scope } = situation.manner;
  const newest = situation.conversation.newest?.sentences.join(" ") ?? "";
  if (
    scope === undefined ||
    sort === "note" ||
    !/\?|^(?:tell|explain|write|give|suggest|show|describe)\b/i.test(newest)
  )
    return undefined;
  if (sort === "recall") return undefined;
  const field = (scope.slots.field ?? "").toLowerCase();
  const words = [...situation.knowledge.lists].flatMap(([name, list]) =>
    field.includes(name) ? list : [],
  );
  const lower = newest.toLowerCase();
  const inside = [...words, ...field.split(/\W+/).filter((word) => word.length > 3)].some((word) =>
    lower.includes(word.toLowerCase()),
  );
  return inside ? undefined : fillFirst([scope.rule.refusal], scope.slots, situation);
}
