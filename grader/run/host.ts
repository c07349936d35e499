import type { Kit } from "../expect/kit.ts";
import type { Report } from "./report.ts";

/** What the host of a submission hands to the grader's side of the submission's own context. */
export interface Host {
  readonly kit: Kit;
  /** Called once, before the submission is loaded. */
  open(): void;
  beginCheck(name: string): void;
  /** Waits until no request is under way; gives a complaint when there were more than turns. */
  settle(): Promise<string | undefined>;
  /** Notes that a check has run into its time limit: what comes after would hang as well. */
  hang(): void;
  /** Why the checks that are left can't tell anything; `undefined` when they can. */
  reasonToSkip(): string | undefined;
  /** What is behind the checks that failed, as data that can leave the worker. */
  report(): Report;
}

/** The name under which the host stands in a new context until it is taken. */
export const hostKey: unique symbol = Symbol.for("blank-slate.host");

/** Takes the host out of this context, so that a submission can't find it there. Throws without one. */
export function takeHost(): Host {
  const place: typeof globalThis & { [hostKey]?: Host } = globalThis;
  const host = place[hostKey];
  delete place[hostKey];
  if (host === undefined) {
    throw new Error(
      "#grader works only inside a grading. Run `npm test exercises/01`, or vitest with this workbook's vitest.config.ts.",
    );
  }
  return host;
}
