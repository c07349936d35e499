import type { Wire } from "../../wire/message.ts";
import { type ReadText, readText } from "./sentences.ts";

/** A wire as the model reads it. */
export interface Conversation {
  /** The system message that shapes the model. */
  readonly system: string;
  /** The user's texts, oldest first, the newest among them. */
  readonly said: readonly string[];
  readonly read: readonly ReadText[];
  /** The model's own replies, oldest first. */
  readonly replies: readonly string[];
  /** The message to answer; `undefined` when the wire doesn't end with a user's. */
  readonly newest: ReadText | undefined;
  readonly messages: number;
}

/**
 * Reads a wire.
 *
 * Only the system messages before the first other message shape the model; one buried further down
 * is read past. OpenAI doesn't document what weight a buried one has: this rule is ours, made so that
 * the mistake shows.
 */
export function readConversation(wire: Wire): Conversation {
  const start = wire.findIndex(({ role }) => role !== "system");
  const opening = start < 0 ? wire : wire.slice(0, start);
  const said = wire.filter(({ role }) => role === "user").map(({ content }) => content);
  const read = said.map(readText);
  return {
    system: opening.map(({ content }) => content).join("\n"),
    said,
    read,
    replies: wire.filter(({ role }) => role === "assistant").map(({ content }) => content),
    newest: wire.at(-1)?.role === "user" ? read.at(-1) : undefined,
    messages: wire.length,
  };
}
