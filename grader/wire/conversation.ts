import type { Call } from "./call.ts";
import type { Message, Wire } from "./message.ts";

/** One user message and all that came of it. */
export interface Turn {
  /** The user's message. */
  readonly said: string;
  /** The requests that were sent for it, in order, retries among them. */
  readonly calls: readonly Call[];
  /** How it ended; `undefined` while it is still going on. */
  readonly ending: Ending | undefined;
  /** The tick at which each token was handed to `onToken`; see `Recorder.tick`. */
  readonly tokens: readonly { readonly text: string; readonly tick: number }[];
}

/** What the learner's function did in the end: it returned something, or it threw. */
export type Ending =
  | {
      readonly returned: unknown;
      /** True when no reply was there yet: nothing was awaited. */
      readonly early?: boolean;
      /** The whole list, where a function gives back a list of the replies and this is one of them. */
      readonly list?: readonly unknown[];
    }
  | { readonly threw: unknown };

/** What a bot was told to be, and every turn it took part in. */
export interface Conversation extends Memory {
  /** True when what was said had to be read off the requests: weaker evidence than knowing it. */
  readonly inferred?: boolean;
  /** True when the system prompt was read off the conversation's own requests: nobody gave it. */
  readonly promptLearned?: boolean;
  /** How many turns the exercise asks for, where the learner's own function holds the conversation. */
  readonly turnsAsked?: number | undefined;
  readonly turns: readonly Turn[];
}

/** What an exercise asks a bot to remember. */
export interface Memory {
  /** The text of the system message that begins every request; `undefined` where there is none. */
  readonly systemPrompt?: string | undefined;
  /** How many turns a request carries, the one in progress counted: 1 is no memory, `Infinity` all. */
  readonly maxTurns: number;
  /** Whether each request has to ask for a stream. */
  readonly streams?: boolean | undefined;
}

/** The requests of a turn that count: neither the SDK's retries nor a new try after an error. */
export function requestsOf({ calls }: Pick<Turn, "calls">): readonly Call[] {
  return calls.filter(
    (call, index) => call.retry === 0 && calls[index - 1]?.reply.error === undefined,
  );
}

/** What the model replied in a turn: the reply that was returned if one was, else the last one. */
export function replyOf(turn: Turn): string | undefined {
  const replies = turn.calls.flatMap(({ reply }) => reply.content ?? []);
  const returned = turn.ending && "returned" in turn.ending ? turn.ending.returned : undefined;
  return replies.find((reply) => reply === returned) ?? replies.at(-1);
}

/** The non-empty pieces that arrived in a turn, in order: those of its last stream. */
export function piecesOf({ calls }: Turn): Turn["tokens"] {
  return calls.findLast(({ streamed }) => streamed)?.reply.pieces ?? [];
}

/** True when a turn came back with a part of a stream that was then never read to its end. */
export function stoppedReading(turn: Turn): boolean {
  const call = turn.calls.findLast(({ streamed }) => streamed);
  const arrived = piecesOf(turn)
    .map(({ text }) => text)
    .join("");
  const early = turn.ending !== undefined && "returned" in turn.ending && turn.ending.early;
  return early === true && arrived !== "" && arrived !== call?.reply.content;
}

/** The non-empty tokens that a turn handed on, in order. */
export function tokensOf({ tokens }: Turn): Turn["tokens"] {
  return tokens.filter(({ text }) => text !== "");
}

/** Everything said before turn `index` (0 for the first), without the system message. */
export function talkBefore(conversation: Conversation, index: number): Wire {
  return conversation.turns.slice(0, index).flatMap((turn): Message[] => {
    const reply = replyOf(turn);
    const question: Message = { role: "user", content: turn.said };
    return reply === undefined ? [question] : [question, { role: "assistant", content: reply }];
  });
}

/** The wire that turn `index` (0 for the first) has to send: system message, earlier turns, question. */
export function rightWire(conversation: Conversation, index: number): Wire {
  const { systemPrompt, maxTurns, turns } = conversation;
  const first = Math.max(0, index + 1 - maxTurns);
  const remembered = talkBefore({ ...conversation, turns: turns.slice(first) }, index - first);
  const said = turns[index]?.said ?? "";
  const system: Wire =
    systemPrompt === undefined ? [] : [{ role: "system", content: systemPrompt }];
  return [...system, ...remembered, { role: "user", content: said }];
}
