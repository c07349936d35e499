import type { Call } from "./call.ts";
import { type Conversation, rightWire } from "./conversation.ts";
import { type Message, sameWire, type Wire } from "./message.ts";

/** A request that a check caused, as plain data, cut to what a person reads. */
export interface RecordedRequest {
  /** Counted from 1 within its check. */
  readonly number: number;
  readonly streamed: boolean;
  /** The status it was refused with; `undefined` where it was answered. */
  readonly refused: number | undefined;
  readonly wire: Wire;
  /** What it should have carried; `undefined` where that is what it did. */
  readonly right: Wire | undefined;
  /** `undefined` where nothing came back. */
  readonly reply: string | undefined;
}

/** The requests of one check, turn by turn. */
export interface RecordedCheck {
  readonly name: string;
  /** The file it is about, where an exercise has several that are graded one by one. */
  readonly file: string | undefined;
  readonly turns: readonly RecordedTurn[];
  /** How many of its requests were left out, as there are so many. */
  readonly left: number;
}

/** What was said to the bot, and what it sent for it. */
export interface RecordedTurn {
  /** Which of the check's bots it was said to, counted from 1. */
  readonly bot: number;
  /** `undefined` for requests that left while nothing was being said. */
  readonly said: string | undefined;
  readonly requests: readonly RecordedRequest[];
}

/** What a check of a spec knows of its conversations. */
interface Check {
  readonly name: string;
  readonly file?: string | undefined;
  readonly conversations: readonly Conversation[];
  readonly stray: readonly Call[];
}

/** So much is kept, as it has to leave the thread before a verdict can be shown. */
const most = { inAll: 120, ofOneCheck: 16, messages: 24, characters: 400 } as const;
const messagesAtStart = 3;

/** The requests of all checks, in order: plain data, and never much of it. */
export function recordedChecks(checks: readonly Check[]): RecordedCheck[] {
  let room: number = most.inAll;
  return checks.map(({ name, file, conversations, stray }) => {
    const turns = [...(stray.length > 0 ? [straying(stray)] : []), ...turnsOf(conversations)];
    const count = turns.reduce((sum, { requests }) => sum + requests.length, 0);
    let free = Math.min(room, most.ofOneCheck);
    const kept = turns.flatMap(({ requests, right, ...turn }) => {
      const shown = requests.slice(0, free);
      free -= shown.length;
      return shown.length === 0
        ? []
        : [{ ...turn, requests: shown.map((call) => recorded(call, right())) }];
    });
    const left = count - kept.reduce((sum, { requests }) => sum + requests.length, 0);
    room -= count - left;
    return { name, file, turns: kept, left };
  });
}

interface CallsOfTurn {
  readonly bot: number;
  readonly said: string | undefined;
  /** What a request of this turn has to carry; `undefined` where there should be none. */
  readonly right: () => Wire | undefined;
  readonly requests: readonly Call[];
}

/** In the order in which the requests were sent, as bots may take turns. */
function turnsOf(conversations: readonly Conversation[]): CallsOfTurn[] {
  return conversations
    .flatMap((conversation, index) =>
      conversation.turns.map(({ said, calls }, turn) => ({
        bot: index + 1,
        said: cut(said),
        right: () => rightWire(conversation, turn),
        requests: calls,
      })),
    )
    .sort((a, b) => (a.requests[0]?.number ?? 0) - (b.requests[0]?.number ?? 0));
}

function straying(requests: readonly Call[]): CallsOfTurn {
  return { bot: 1, said: undefined, right: () => undefined, requests };
}

function recorded(
  { number, streamed, messages, reply }: Call,
  right: Wire | undefined,
): RecordedRequest {
  const refused = reply.error === undefined ? undefined : reply.status;
  const content = reply.content === undefined ? undefined : cut(reply.content);
  const isRight = right === undefined || sameWire(messages, right);
  return {
    number,
    streamed,
    refused,
    wire: shortened(messages),
    right: isRight ? undefined : shortened(right),
    reply: content,
  };
}

/** A long wire without most of its middle. */
function shortened(wire: Wire): Wire {
  const messages = wire.map(({ role, content }): Message => ({ role, content: cut(content) }));
  const left = messages.length - most.messages;
  if (left <= 0) return messages;
  const atEnd = most.messages - messagesAtStart;
  const gap = { role: "…", content: left === 1 ? "1 more message" : `${left} more messages` };
  return [...messages.slice(0, messagesAtStart), gap, ...messages.slice(-atEnd)];
}

function cut(text: string): string {
  const left = text.length - most.characters;
  return left <= 0 ? text : `${text.slice(0, most.characters)}… (${left} more characters)`;
}
