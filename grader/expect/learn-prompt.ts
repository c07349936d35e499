import type { Call } from "../wire/call.ts";

/** Stands for a system prompt that nobody has seen yet, because no request carried it. */
export const unseenPrompt = "(the system prompt)";

/**
 * The system prompt of a bot that was made with one the spec doesn't know, read off the bot's own
 * requests: the first system message on the first wire that has any. What later requests leave out,
 * cut off, add or change is held against that, and so is a message that isn't first.
 *
 * @param calls every request of the bot so far, in order
 * @param said what was said to it in its first turn
 */
export function learnPrompt(calls: readonly Call[], said: string): string {
  const carried = calls.flatMap(({ messages }) =>
    messages.filter(({ role }) => role === "system").slice(0, 1),
  );
  return carried[0]?.content ?? underAnotherRole(calls[0], said) ?? unseenPrompt;
}

/** The prompt where it stands before the very first question, but not as a system message. */
function underAnotherRole(first: Call | undefined, said: string): string | undefined {
  const [prompt, question, ...rest] = first?.messages ?? [];
  return question?.content === said && rest.length === 0 ? prompt?.content : undefined;
}
