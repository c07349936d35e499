import type { Call } from "../wire/call.ts";
import {
  type Conversation,
  type Ending,
  type Memory,
  requestsOf,
  type Turn,
} from "../wire/conversation.ts";
import type { Recorder } from "../wire/recorder.ts";

/** What was heard while a function of the learner's held a conversation by itself. */
export interface Overheard {
  /** What the function returned. */
  readonly returned: unknown;
  /** The conversations it held: one, or one for each turn where nothing may be remembered. */
  readonly conversations: readonly Conversation[];
}

/** What a function that talks by itself is to say, as far as the exercise fixes it. */
export interface Script {
  /** The user messages in order. Where the wording is free, they are read off the requests. */
  readonly said?: readonly string[];
  /** How much is to be remembered from turn to turn; by default everything. */
  readonly memory?: Partial<Memory>;
}

/**
 * Runs a function that sends several messages by itself, and sorts its requests into turns.
 *
 * With `maxTurns: 1` each turn becomes a conversation of its own, as nothing may go from one to
 * the next. Throws what the function throws; `heard` is called in any case.
 */
export async function overhear(
  task: () => unknown,
  { said, memory }: Script,
  recorder: Recorder,
  heard: (conversations: readonly Conversation[]) => void,
): Promise<Overheard> {
  const log = recorder.calls;
  const key = {};
  let ending: Ending = { returned: undefined };
  const finish = () => {
    const calls = log.filter(({ during }) => during === key);
    const turns = intoTurns(calls, said, ending);
    const shared: Memory = { maxTurns: Number.POSITIVE_INFINITY, ...memory };
    const conversations: Conversation[] =
      shared.maxTurns === 1
        ? turns.map((turn) => ({ ...shared, turns: [turn] }))
        : [{ ...shared, turns, inferred: said === undefined }];
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

function intoTurns(
  calls: readonly Call[],
  said: readonly string[] | undefined,
  ending: Ending,
): Turn[] {
  const requests = requestsOf({ calls });
  const oneEach = said === undefined || requests.length <= said.length;
  const groups: Call[][] = [];
  for (const call of calls) {
    const opens = oneEach || groups.length === 0 || newestText(call) === said[groups.length];
    if (opens && requests.includes(call)) groups.push([call]);
    else groups.at(-1)?.push(call);
  }
  const count = said?.length ?? groups.length;
  return Array.from({ length: count }, (_, index) => ({
    said: said?.[index] ?? newestText(groups[index]?.[0]),
    calls: groups[index] ?? [],
    ending: endingOf(ending, index),
    tokens: [],
  }));
}

/** A function that returns a list returns one reply for each turn. */
function endingOf(ending: Ending, index: number): Ending | undefined {
  if (!("returned" in ending)) return ending;
  return Array.isArray(ending.returned) ? { returned: ending.returned[index] } : undefined;
}

function newestText(call: Call | undefined): string {
  return call?.messages.findLast(({ role }) => role === "user")?.content ?? "";
}
