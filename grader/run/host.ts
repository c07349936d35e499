import type { Kit } from "../expect/kit.ts";
import type { Bot, Talk } from "../expect/talk.ts";

/** What the host of a submission hands to the grader's side of the submission's own context. */
export interface Host {
  readonly kit: Kit;
  /** @param file the file the check is about, where an exercise has several */
  beginCheck(name: string, file: string | undefined): void;
  /** Waits until no request is under way; gives a complaint when there were more than turns. */
  settle(): Promise<string | undefined>;
  /** Notes that a check has run into its time limit: what comes after would hang as well. */
  hang(file: string | undefined): void;
  /** Why the checks of a file that are left can't tell anything; `undefined` when they can. */
  reasonToSkip(file: string | undefined): string | undefined;
  /**
   * Tries a bot that forgets its system prompt: `judge` has to throw. A pass is believed only when it did, as then the
   * checks could still fail at the end. Does nothing where a check has failed anyway.
   */
  tryCanary(bot: Bot, judge: (talk: Talk) => void): Promise<void>;
}

/**
 * Makes the host of the next submission in a context.
 *
 * @param shared what a submission could change to the harm of the next, beside the context's globals
 */
export type OpenHost = (shared: readonly object[]) => Host;

/** The name under which a context's host stands until it is taken. */
export const hostKey: unique symbol = Symbol.for("blank-slate.host");

/** Where a host waits to be taken. */
export interface HostPlace {
  [hostKey]?: OpenHost;
}

/**
 * The host of the submission whose turn it is. It can be taken once, so that a submission, which is
 * loaded after the spec's tools, gets none. Throws when there is none.
 */
export function takeHost(shared: readonly object[]): Host {
  const place: typeof globalThis & HostPlace = globalThis;
  const open = place[hostKey];
  if (open === undefined) {
    throw new Error(
      "#grader works only inside a grading. Run `npm test exercises/01`, or vitest with this workbook's vitest.config.ts.",
    );
  }
  return open(shared);
}
