import type { Call } from "../wire/call.ts";
import {
  type Conversation,
  type Ending,
  type Memory,
  requestsOf,
  type Turn,
} from "../wire/conversation.ts";
import type { Recorder } from "../wire/recorder.ts";
import { learnPrompt } from "./learn-prompt.ts";

/** What was heard while a function of the learner's held a conversation by itself. */
export interface Overheard {
  /** What the function returned. */
  readonly returned: unknown;
  /** The conversations it held: one, or one for each turn where nothing may be remembered. */
  readonly conversations: readonly Conversation[];
}

/** What a function that talks by itself is to say, as far as the exercise fixes it. */
export interface Script {
  /**
   * The user messages in order, `undefined` for one whose wording is free: it is read off its
   * request. Left out, there are as many turns as requests, all of them free.
   */
  readonly said?: readonly (string | undefined)[];
  /** True where it talks to a bot with a system prompt of its own: learned from its first request. */
  readonly ownPrompt?: boolean;
  /**
   * True where it gives back a list of the replies: then anything else that it gives back stands for
   * none of them.
   */
  readonly givesReplies?: boolean;
  /** How much is to be remembered from turn to turn; by default everything. */
  readonly memory?: Partial<Memory>;
}

/**
 * Runs a function that sends several messages by itself, and sorts its requests into turns.
 *
 * With `maxTurns: 1` each turn becomes a conversation of its own, as nothing may go from one to
 * the next, and requests that say what was to be said in another order belong to their turns all
 * the same: nobody shared anything. Throws what the function throws; `heard` is called in any case.
 */
export async function overhear(
  task: () => unknown,
  { said, ownPrompt, givesReplies = false, memory }: Script,
  recorder: Recorder,
  heard: (conversations: readonly Conversation[]) => void,
): Promise<Overheard> {
  const log = recorder.calls;
  const key = {};
  let ending: Ending = { returned: undefined };
  const finish = () => {
    const calls = log.filter(({ during }) => during === key);
    const anyOrder = memory?.maxTurns === 1;
    const place = (index: number) => endingOf(ending, index, givesReplies);
    const turns = intoTurns(calls, said, anyOrder, place);
    const prompt = ownPrompt && {
      systemPrompt: learnPrompt(calls, turns[0]?.said ?? ""),
      promptLearned: true,
    };
    const shared: Memory = { maxTurns: Number.POSITIVE_INFINITY, ...memory, ...prompt };
    const inferred = said === undefined || said.includes(undefined);
    const conversations: Conversation[] =
      shared.maxTurns === 1
        ? turns.map((turn) => ({ ...shared, turns: [turn], inferred }))
        : [{ ...shared, turns, inferred, turnsAsked: said?.length }];
    heard(conversations);
    return conversations;
  };
  try {
    ending = { returned: await recorder.during(key, async () => task()) };
  } catch (error) {
    ending = { threw: error };
    finish();
    throw error;
  }
  return { returned: ending.returned, conversations: finish() };
}

/** Sorts requests into turns. Where the texts are free, each new question is a turn, one too many too. */
function intoTurns(
  calls: readonly Call[],
  said: Script["said"],
  anyOrder: boolean,
  endingOf: (index: number) => Ending | undefined,
): Turn[] {
  const requests = requestsOf({ calls });
  const oneEach = said === undefined || requests.length <= said.length;
  const groups: Call[][] = [];
  for (const call of calls) {
    const opens = oneEach || groups.length === 0 || opensTurn(call, groups, said);
    if (opens && requests.includes(call)) groups.push([call]);
    else groups.at(-1)?.push(call);
  }
  const known = said && groups.length <= said.length ? said : [];
  const sorted = anyOrder ? inOrderOf(known, groups) : groups;
  return Array.from({ length: Math.max(groups.length, said?.length ?? 0) }, (_, index) => ({
    said: known[index] ?? newestText(sorted[index]?.[0], known),
    calls: sorted[index] ?? [],
    ending: endingOf(index),
    tokens: [],
  }));
}

/** The requests in the order in which they should have left, where they carry all that was to be said. */
function inOrderOf(said: readonly (string | undefined)[], groups: readonly Call[][]): Call[][] {
  const sorted = said.map((text) => groups.find(([call]) => newestText(call) === text) ?? []);
  const isAll = new Set(sorted).size === groups.length && sorted.every(({ length }) => length > 0);
  return isAll ? sorted : [...groups];
}

/** Where there are requests too many: true for one that isn't one more of the turn before it. */
function opensTurn(
  call: Call,
  groups: readonly (readonly Call[])[],
  said: readonly (string | undefined)[],
): boolean {
  const newest = newestText(call);
  if (said.includes(undefined)) return newest !== newestText(groups.at(-1)?.[0]);
  return groups.length < said.length && newest === said[groups.length];
}

/** A function that returns a list returns one reply for each turn. */
function endingOf(ending: Ending, index: number, givesReplies: boolean): Ending | undefined {
  if (!("returned" in ending)) return ending;
  if (givesReplies && !Array.isArray(ending.returned)) return ending;
  return Array.isArray(ending.returned)
    ? { returned: ending.returned[index], list: ending.returned }
    : undefined;
}

/** The newest user message of a request that isn't one of the fixed texts: those have turns of their own. */
function newestText(call: Call | undefined, fixed: readonly (string | undefined)[] = []): string {
  return (
    call?.messages.findLast(({ role, content }) => role === "user" && !fixed.includes(content))
      ?.content ?? ""
  );
}
