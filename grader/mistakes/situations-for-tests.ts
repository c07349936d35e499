import { type Conversation, type Memory, rightWire, talkBefore } from "../wire/conversation.ts";
import type { Message, Wire } from "../wire/message.ts";
import { recordConversation, type TurnDraft } from "../wire/recordings-for-tests.ts";
import { findFaults } from "./find-faults.ts";
import { explainsWire, type Mistake, type MistakeId, type Situation } from "./mistake.ts";
import { mistakes } from "./mistakes.ts";

/** The messages that tests write in short: the system message, two conversations of turns. */
const messages: Readonly<Record<string, Message>> = {
  s: { role: "system", content: "You are a tutor." },
  u1: { role: "user", content: "My name is Priya." },
  a1: { role: "assistant", content: "Nice to meet you, Priya. (k7f3)" },
  u2: { role: "user", content: "I build web scrapers." },
  a2: { role: "assistant", content: "Noted: web scrapers. (p0x2)" },
  u3: { role: "user", content: "What's my name?" },
  a3: { role: "assistant", content: "Your name is Priya. (m4q8)" },
  S: { role: "system", content: "You are a pirate." },
  U1: { role: "user", content: "My name is Omar." },
  A1: { role: "assistant", content: "Ahoy, Omar. (z9z9)" },
};

/**
 * A wire in short: `s u1 a1 u2`, where `user:a1` is the text of a1 under another role, and
 * `a1="text"` is a1 with another text, written as JSON without spaces.
 */
export function wireOf(short: string): Wire {
  return short
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => {
      const [, role, name = "", text] = /^(?:(\w+):)?(\w+)(?:=(.*))?$/.exec(word) ?? [];
      const { role: ownRole, content } = messages[name] ?? { role: "user", content: word };
      return { role: role ?? ownRole, content: text === undefined ? content : JSON.parse(text) };
    });
}

/** The text of a message in short, `u1` for instance. */
export function textOf(name: string): string {
  return messages[name]?.content ?? name;
}

/** What a table says of one wire of a third turn. */
export interface Example {
  /** What request 3 carried. */
  readonly sent: string | Wire;
  /** What request 1 carried, where that isn't as it should be. */
  readonly opening?: string;
  readonly memory?: Partial<Memory>;
  /** Whether the replies were streamed. */
  readonly streamed?: boolean;
}

/** Three turns of one conversation, of which the third sent what the example says. */
export function exampleOf({ sent, opening, memory, streamed = false }: Example): Conversation {
  const replyTo = (name: string) =>
    streamed ? { pieces: textOf(name).split(/(?<= )/) } : { replied: textOf(name) };
  const turn = (said: string, wire: string | Wire, reply: string): TurnDraft => ({
    said: textOf(said),
    exchanges: [{ sent: typeof wire === "string" ? wireOf(wire) : wire, ...replyTo(reply) }],
    ...(streamed && { handedOn: "at once" as const }),
  });
  return recordConversation({ systemPrompt: textOf("s"), ...memory }, [
    turn("u1", opening ?? "s u1", "a1"),
    turn("u2", memory?.maxTurns === 1 ? "s u2" : "s u1 a1 u2", "a2"),
    turn("u3", sent, "a3"),
  ]);
}

/** The situation of the example's third turn; another conversation is known beside it. */
export function situationOf(example: Example): Situation {
  const conversation = exampleOf(example);
  const turn = conversation.turns[2];
  if (turn === undefined) throw new Error("An example has three turns.");
  return {
    sent: turn.calls[0]?.messages ?? [],
    right: rightWire(conversation, 2),
    before: talkBefore(conversation, 2),
    elsewhere: wireOf("S U1 A1"),
    turn,
    conversation,
  };
}

/** A mistake by its name. */
export function mistakeNamed(id: MistakeId): Mistake {
  const mistake = mistakes.find((each) => each.id === id);
  if (mistake === undefined) throw new Error(`No mistake is called ${id}.`);
  return mistake;
}

/** True when the mistake accounts for what the example's third turn sent. */
export function explains(id: MistakeId, example: Example): boolean {
  return explainsWire(mistakeNamed(id), situationOf(example));
}

/** The ids of all mistakes that show in what was done in a conversation's turns, apart from wires. */
export function conductOf(conversation: Conversation): readonly string[] {
  return findFaults([conversation])
    .filter(({ kind }) => kind === "conduct")
    .flatMap(({ causes }) => causes.map(({ id }) => id));
}
