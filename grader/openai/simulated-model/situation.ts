import type { Conversation } from "./conversation.ts";
import type { Fact, Knowledge } from "./knowledge.ts";
import type { Manner } from "./manner.ts";
import type { Memory } from "./memory.ts";
import type { Told } from "./told.ts";

/** All that a reply is made from. */
export interface Situation {
  readonly conversation: Conversation;
  readonly knowledge: Knowledge;
  readonly manner: Manner;
  readonly facts: readonly Fact[];
  readonly memory: Memory;
  /** What the newest message tells. */
  readonly told: readonly Told[];
  /** What the persona asks for next; `undefined` when it doesn't ask. */
  readonly question: string | undefined;
}
