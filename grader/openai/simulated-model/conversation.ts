import type { Wire } from "../../wire/message.ts";
import { type ReadText, readText } from "./sentences.ts";

/** A user's message, and the reply that stood before it (empty where there is none). */
export interface Turn {
  readonly read: ReadText;
  readonly after: string;
}

/** A wire as the model reads it. */
export interface Conversation {
  /** The system message that shapes the model. */
  readonly system: string;
  readonly briefing: ReadText;
  /** The user's texts, oldest first, the newest among them. */
  readonly said: readonly string[];
  readonly turns: readonly Turn[];
  /** The model's own replies, oldest first. */
  readonly replies: readonly string[];
  /** The message to answer; `undefined` when the wire doesn't end with a user's. */
  readonly newest: Turn | undefined;
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
  const system = opening.map(({ content }) => content).join("\n");
  const of = (role: string) =>
    wire.filter((message) => message.role === role).map(({ content }) => content);
  const turns = wire.flatMap(({ role, content }, index) => {
    if (role !== "user") return [];
    const before = wire[index - 1];
    return [{ read: readText(content), after: before?.role === "assistant" ? before.content : "" }];
  });
  return {
    system,
    briefing: readText(system),
    said: of("user"),
    turns,
    replies: of("assistant"),
    newest: wire.at(-1)?.role === "user" ? turns.at(-1) : undefined,
    messages: wire.length,
  };
}
