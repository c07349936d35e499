import * as fc from "fast-check";
import { readWire, sameWire } from "../wire/message.ts";
import { arbitraryScript, type Line } from "./arbitrary-script.ts";
import type { Examination } from "./examination.ts";
import { wholeConversation } from "./matchers.ts";
import type { Talk } from "./talk.ts";

/** How a property is tried. */
export interface PropertyOptions {
  /** How many bots take turns. */
  readonly bots?: number;
  /** How many turns a conversation has; by default fourteen, as some memories fail late. */
  readonly turns?: number;
  /** How many conversations are tried. */
  readonly runs?: number;
  /** The windows to choose from, in turns: each conversation has one of them. By default none ends. */
  readonly windows?: readonly number[];
}

/** Makes bot number `index`, which has a memory of its own and remembers `maxTurns` turns. */
export type Start = (index: number, maxTurns: number) => Talk | Promise<Talk>;

/** What the property needs from its surroundings. */
export interface PropertyKit {
  readonly examination: Examination;
  /** The seed of all conversations of this grading; the same one gives the same conversations. */
  readonly seed: number;
  /** Forgets the requests so far, and scripts the next replies. */
  begin(replies: readonly string[]): void;
  /** A text that nobody can foresee, made from the grading's secret and `index`. */
  unguessable(index: number): string;
}

/** How many turns may be said while a failing conversation is shrunk, so that it is shown soon. */
const turnsToShrink = 40;

/**
 * Holds conversations of any kind with the learner's bots, and stops at the first turn that goes
 * wrong: a wrong wire, a reply that isn't returned, a history that holds something else.
 *
 * A failing conversation is shrunk to a short one, unless a check before this one has failed and
 * shows the mistake already. Throws what the learner's code threw, else an error that names the
 * seed; the diagnosis is read off the check's conversations.
 */
export async function tryAnyConversation(
  start: Start,
  { bots = 1, turns = 14, runs = 1, windows = [Number.POSITIVE_INFINITY] }: PropertyOptions,
  kit: PropertyKit,
): Promise<{ failed: boolean; threw: unknown }> {
  const { examination } = kit;
  const { check } = examination;
  const alreadyShown = examination.checks.some(
    (earlier) => earlier !== check && examination.faultsOf(earlier).length > 0,
  );
  let shortest: (Held & { talks: Talk[]; lines: readonly Line[] }) | undefined;
  let budget = turnsToShrink;

  const holds = async ([lines, maxTurns]: readonly [readonly Line[], number]): Promise<boolean> => {
    if (shortest && startsWith(lines, shortest.lines)) return false;
    if (budget <= 0) return true;
    kit.begin(lines.map(({ replied }, index) => replied.replaceAll("#", kit.unguessable(index))));
    const talks: Talk[] = [];
    check.conversations = [];
    const outcome = await hold(lines, bots, (index) => start(index, maxTurns), talks, examination);
    const said = talks.reduce((sum, talk) => sum + talk.turns.length, 0);
    if (shortest) budget -= said;
    // A shorter conversation that shows less isn't better.
    const tells = !outcome.failed || outcome.shown || !shortest?.shown;
    if (outcome.failed && tells) shortest = { talks, lines: lines.slice(0, said), ...outcome };
    return !outcome.failed || !tells;
  };

  // A window that isn't shrunk: the shortest conversation is one that the same bot had.
  const window = fc.noShrink(fc.constantFrom(...windows));
  const scripts = fc.tuple(arbitraryScript(bots, turns), window);
  await fc.check(fc.asyncProperty(scripts, holds), {
    seed: kit.seed,
    numRuns: runs,
    endOnFailure: alreadyShown,
  });
  if (shortest) check.conversations = shortest.talks;
  return { failed: shortest !== undefined, threw: shortest?.threw };
}

/** How a conversation went. */
interface Held {
  readonly failed: boolean;
  /** True when the wires or the replies show what went wrong. */
  readonly shown: boolean;
  readonly threw?: unknown;
}

async function hold(
  lines: readonly Line[],
  bots: number,
  start: (index: number) => Talk | Promise<Talk>,
  talks: Talk[],
  examination: Examination,
): Promise<Held> {
  try {
    for (let index = 0; index < bots; index += 1) talks.push(await start(index));
    let historyHolds = true;
    for (const { bot, said } of lines) {
      const talk = talks[bot];
      if (talk === undefined) continue;
      await talk.say(said);
      if (examination.faultsInLastTurn(talk).length > 0) return { failed: true, shown: true };
      // What is wrong in a history shows on the wire of the next turn, where it can be named.
      historyHolds &&= holdsItsHistory(talk);
    }
    return { failed: !historyHolds, shown: false };
  } catch (threw) {
    return { failed: true, shown: examination.faultsIn(talks).length > 0, threw };
  }
}

function holdsItsHistory(talk: Talk): boolean {
  return !talk.showsHistory || sameWire(readWire(talk.history), wholeConversation(talk));
}

function startsWith(lines: readonly Line[], first: readonly Line[]): boolean {
  return first.every(
    (line, index) => line.bot === lines[index]?.bot && line.said === lines[index]?.said,
  );
}
