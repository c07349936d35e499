import {
  type Conversation,
  piecesOf,
  requestsOf,
  rightWire,
  type Turn,
  talkBefore,
  tokensOf,
} from "../wire/conversation.ts";
import { listRole, sameWire, type Wire } from "../wire/message.ts";
import { bufferedStream } from "./buffered-stream.ts";
import { forgottenReply } from "./forgotten-reply.ts";
import { type AnyMistake, type Evidence, explainsWire, type Situation, talkOf } from "./mistake.ts";
import { mistakes } from "./mistakes.ts";
import { noMemory } from "./no-memory.ts";
import { notStreamed } from "./not-streamed.ts";

/** One thing that went wrong in one turn, and the mistakes that would make it go wrong so. */
export interface Fault extends Evidence {
  /** Each of these alone accounts for it. */
  readonly causes: readonly AnyMistake[];
  /** Where none does alone: two that do together. */
  readonly mixtures: readonly (readonly [AnyMistake, AnyMistake])[];
}

/**
 * Holds every turn of every conversation against what it should have sent and returned.
 *
 * @param conversations all that took part in one check
 * @param earlier conversations of other checks: what is on their wires may leak into these
 * @param from the turn to begin at, counted from 0
 * @param known the mistakes that have a name
 */
export function findFaults(
  conversations: readonly Conversation[],
  earlier: readonly Conversation[] = [],
  from = 0,
  known: readonly AnyMistake[] = mistakes,
): readonly Fault[] {
  const all = [...new Set([...earlier, ...conversations])];
  return conversations.flatMap((conversation) => {
    const atOnce = faultOfTalkingAtOnce(conversation);
    if (atOnce !== undefined) return [atOnce];
    let elsewhere: Wire | undefined;
    const others = () => {
      elsewhere ??= all.filter((other) => other !== conversation).flatMap(everythingIn);
      return elsewhere;
    };
    return conversation.turns
      .map((_, index) => index)
      .slice(from)
      .flatMap((index) => faultsOfTurn(conversation, index, others, known));
  });
}

/**
 * A function that talks by itself, and asks on before the model has replied. Its wires say little
 * about its memory: what has been said so far piles up without replies, or each stands alone.
 */
function faultOfTalkingAtOnce(conversation: Conversation): Fault | undefined {
  const { turns, turnsAsked } = conversation;
  const requests = turns.flatMap(requestsOf);
  const [turn] = turns;
  const [call] = requests;
  const atOnce = requests.some(({ waiting }) => waiting > 0);
  if (turnsAsked === undefined || requests.length > turnsAsked || !atOnce || !turn)
    return undefined;
  const [sent, right] = [call?.messages ?? [], rightWire(conversation, 0)];
  const talk = requests.flatMap(({ messages }) => talkOf(messages));
  const pilesUp = talk.length > requests.length && talk.every(({ role }) => role === "user");
  const causes = pilesUp ? [forgottenReply] : talk.length === requests.length ? [noMemory] : [];
  return { kind: "at-once", conversation, turn, call, sent, right, causes, mixtures: [] };
}

function faultsOfTurn(
  conversation: Conversation,
  index: number,
  others: () => Wire,
  known: readonly AnyMistake[],
): Fault[] {
  const turn = conversation.turns[index];
  if (turn === undefined) return [];
  const right = rightWire(conversation, index);
  const requests = requestsOf(turn);
  const call = requests.find(({ messages }) => sameWire(messages, right)) ?? requests[0];
  const sent = call?.messages ?? [];
  const before = talkBefore(conversation, index);
  const situation: Situation = {
    sent,
    right,
    before,
    turn,
    conversation,
    // Only asked for where something is wrong, and long.
    get elsewhere() {
      return others();
    },
  };
  const fault = { conversation, turn, call, sent, right };
  if (call === undefined && !claimsAReply(turn)) {
    return [{ ...fault, kind: "nothing-sent", causes: [], mixtures: [] }];
  }
  const faults: Fault[] = known
    .filter((mistake) => mistake.explainsConduct?.(situation))
    .map((cause) => ({ ...fault, kind: "conduct", causes: [cause], mixtures: [] }));
  if (
    !faults.some(isAboutStreaming) &&
    conversation.streams === true &&
    handsOnSomethingElse(turn)
  ) {
    faults.push({ ...fault, kind: "handed-on", causes: [], mixtures: [] });
  }
  if (call !== undefined && !sameWire(sent, right)) {
    // What the API can't read as messages says nothing about a memory.
    const isList = call.body === undefined || Array.isArray(call.body.messages);
    const isRead = isList && !sent.some(({ role }) => role === listRole);
    const causes = isRead ? known.filter((mistake) => explainsWire(mistake, situation)) : [];
    let mixtures: Fault["mixtures"] | undefined = causes.length > 0 || !isRead ? [] : undefined;
    faults.unshift({
      ...fault,
      kind: "wire",
      causes,
      // Only for who wants to know the reason: to find them takes its time.
      get mixtures() {
        mixtures ??= mixturesOf(situation, known);
        return mixtures;
      },
    });
  }
  return faults;
}

/** The pairs of mistakes that together make of the right wire what was sent. */
function mixturesOf(
  situation: Situation,
  known: readonly AnyMistake[],
): [AnyMistake, AnyMistake][] {
  return known.flatMap((first) =>
    first.predict(situation).flatMap((right) =>
      right.length === 0 || sameWire(right, situation.right)
        ? []
        : known
            .filter((second) => second !== first && !second.openEnded)
            .filter((second) => explainsWire(second, { ...situation, right }))
            .map((second): [AnyMistake, AnyMistake] => [first, second]),
    ),
  );
}

/** True when a stream wasn't asked for, or wasn't handed on as it arrived. */
export function isAboutStreaming({ kind, causes }: Fault): boolean {
  return kind === "handed-on" || causes.includes(notStreamed) || causes.includes(bufferedStream);
}

/** True when a turn that has ended well handed on other pieces than arrived: no mistake with a name. */
function handsOnSomethingElse(turn: Turn): boolean {
  const pieces = piecesOf(turn);
  const tokens = tokensOf(turn);
  return (
    turn.ending !== undefined &&
    "returned" in turn.ending &&
    (pieces.length !== tokens.length ||
      pieces.some(({ text }, index) => text !== tokens[index]?.text))
  );
}

/** True when a turn came back with something, though the model wasn't asked. */
function claimsAReply({ ending }: Turn): boolean {
  return (
    ending !== undefined &&
    "returned" in ending &&
    ending.returned !== undefined &&
    ending.returned !== null &&
    ending.returned !== ""
  );
}

/**
 * Every message that belongs to a conversation, whether it was sent or not. A prompt that was learned
 * isn't among them: it may be one that all bots send, whatever they are given.
 */
function everythingIn(conversation: Conversation): Wire {
  const { systemPrompt, promptLearned, turns } = conversation;
  const system: Wire =
    systemPrompt === undefined || promptLearned ? [] : [{ role: "system", content: systemPrompt }];
  return [...system, ...talkBefore(conversation, turns.length)];
}
