import type { Report } from "./report.ts";

/** What a check asked of the grader's tools, and whether the answer was that all is well. */
export interface Asked {
  /** The name of a matcher, or `forAnyConversation`. */
  readonly what: string;
  readonly held: boolean;
}

/** What was seen of one check from outside the context in which it ran. */
export interface SeenCheck {
  readonly name: string;
  readonly file: string | undefined;
  /** True when it came to its end, and no request was one too many. */
  readonly ended: boolean;
  readonly asked: readonly Asked[];
}

/**
 * What became of a bot that forgets, tried when all checks were over: it has to have failed. It isn't
 * tried where something went wrong in a conversation of the submission's own.
 */
export type Canary = "not tried" | "passed" | "failed";

/** What a pass has to agree with. A submission has no hand in it: all of it is made outside. */
export interface Evidence {
  readonly checks: readonly SeenCheck[];
  /** The names of all matchers that are the grader's own. */
  readonly matchers: readonly string[];
  readonly canary: Canary;
}

/** All that was seen of a submission from outside its context. */
export interface Seen {
  readonly report: Report;
  readonly evidence: Evidence;
}
