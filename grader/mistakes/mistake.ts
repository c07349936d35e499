import type { Call } from "../wire/call.ts";
import type { Conversation, Turn } from "../wire/conversation.ts";
import { sameWire, type Wire } from "../wire/message.ts";

/** The names of the mistakes, as the curriculum spells them. */
export type MistakeId =
  | "forgotten-reply"
  | "shared-history"
  | "buried-system-message"
  | "lost-stream"
  | "no-memory"
  | "forgotten-question"
  | "late-question"
  | "missing-system-message"
  | "trimmed-system-message"
  | "repeated-system-message"
  | "wrong-role"
  | "duplicated-message"
  | "reversed-order"
  | "pasted-history"
  | "altered-text"
  | "no-window"
  | "wrong-window"
  | "orphaned-reply"
  | "not-streamed"
  | "buffered-stream"
  | "doubled-call"
  | "made-up-reply"
  | "not-started";

/** One request, and everything a mistake may compare it with. */
export interface Situation {
  /** What was sent. */
  readonly sent: Wire;
  /** What should have been sent. */
  readonly right: Wire;
  /** Everything said and replied before this turn, without the system message. */
  readonly before: Wire;
  /** The messages of all other conversations of the same check, their system messages included. */
  readonly elsewhere: Wire;
  readonly turn: Turn;
  readonly conversation: Conversation;
}

/** One thing that went wrong in one turn. */
export interface Evidence {
  readonly kind: "wire" | "conduct" | "handed-on" | "nothing-sent" | "at-once";
  /** `undefined` when it belongs to none. */
  readonly conversation: Conversation | undefined;
  readonly turn: Turn;
  /** The request that shows it; `undefined` when none was sent. */
  readonly call: Call | undefined;
  readonly sent: Wire;
  readonly right: Wire;
}

/** What is said of a mistake beside its name. */
export interface Telling {
  /** What goes wrong, in plain words: follows the id and a colon, no full stop. */
  readonly sentence: string;
  /** Where to look or what to ask oneself next: a full sentence. */
  readonly advice: string;
  /** The slug of the lesson that teaches the cure, `chatbot-class`: its number may change. */
  readonly lesson: string;
}

/**
 * A mistake as a model: what a bot that makes it would have sent.
 *
 * @template Id one of the names above; a course's own mistakes have other ones
 */
export interface Mistake<Id extends string = MistakeId> extends Telling {
  readonly id: Id;
  /** The wires this mistake makes of the right one; none where it can't be seen. */
  predict(situation: Situation): readonly Wire[];
  /**
   * True when a bot with this mistake could have sent or done this. Without it, that is when one
   * of the predictions was sent; a mistake with countless forms says here what they share.
   */
  explains?(situation: Situation): boolean;
  /** True when it has countless forms: on top of another mistake it would explain almost every wire. */
  readonly openEnded?: boolean;
  /** True when what is done shows in what was given back or handed on, and on no wire. */
  readonly offWire?: boolean;
  /** True when the mistake shows in what was done in the turn, apart from the messages sent. */
  explainsConduct?(situation: Situation): boolean;
  /** What to say instead of the usual, where all that it explains shows more than its name does. */
  tell?(shown: readonly Evidence[]): Partial<Telling>;
  /** True when this, though it has another cause by itself or none, is only what comes of this mistake. */
  brings?(shown: Evidence, cause: Id | undefined): boolean;
}

/** A mistake of the grader's, or one that a course adds. */
export type AnyMistake = Mistake<string>;

/** True when the mistake accounts for what was sent. Never for a wire that is as it should be. */
export function explainsWire(mistake: AnyMistake, situation: Situation): boolean {
  const { sent, right } = situation;
  if (sameWire(sent, right)) return false;
  if (mistake.explains !== undefined) return mistake.explains(situation);
  return mistake.predict(situation).some((wire) => sameWire(sent, wire));
}

/** The messages of a wire that aren't system messages. */
export function talkOf(wire: Wire): Wire {
  return wire.filter(({ role }) => role !== "system");
}

/** The system messages of a wire. */
export function systemOf(wire: Wire): Wire {
  return wire.filter(({ role }) => role === "system");
}
