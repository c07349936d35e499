import { type Diagnosis, diagnose, isShownBy } from "../mistakes/diagnose.ts";
import { doubledCall } from "../mistakes/doubled-call.ts";
import { type Fault, findFaults } from "../mistakes/find-faults.ts";
import type { Call } from "../wire/call.ts";
import { type Conversation, requestsOf } from "../wire/conversation.ts";
import { describeFailure } from "./describe-failure.ts";

/** One test of a spec: what was asked, and the conversations that were held to find out. */
export interface Check {
  readonly name: string;
  conversations: Conversation[];
  /** Requests that nobody asked for: they left while nothing was being said. */
  stray: readonly Call[];
}

/** Everything that happened while one submission was graded, check by check. */
export class Examination {
  readonly checks: Check[] = [];
  /** True when further checks can't tell anything, as what they ask for isn't there. */
  hopeless = false;

  /** Begins a check; the conversations that follow belong to it, and requests that left before. */
  begin(name: string, stray: readonly Call[] = []): void {
    this.checks.push({ name, conversations: [], stray });
  }

  /** The check in progress. Before the first one, what happens is nobody's. */
  get check(): Check {
    return this.checks.at(-1) ?? { name: "", conversations: [], stray: [] };
  }

  /** What went wrong in these conversations. Those of all checks are known, as they may leak. */
  faultsIn(conversations: readonly Conversation[]): readonly Fault[] {
    return findFaults(conversations, this.#known());
  }

  /** What went wrong in the turn of a conversation that has ended last. */
  faultsInLastTurn(conversation: Conversation): readonly Fault[] {
    return findFaults([conversation], this.#known(), conversation.turns.length - 1);
  }

  /** What went wrong in one check. */
  faultsOf({ conversations, stray }: Check): readonly Fault[] {
    return [...this.faultsIn(conversations), ...faultsOfStray(stray)];
  }

  /** The conversations of all checks in which it is known what was said. */
  #known(): readonly Conversation[] {
    return this.checks.flatMap((check) => check.conversations).filter(({ inferred }) => !inferred);
  }

  /** The requests of the check in progress that are one too many, as a text; else `undefined`. */
  complainOfDoubledCalls(): string | undefined {
    const { conversations, stray } = this.check;
    const turns = conversations.flatMap((conversation) => conversation.turns);
    if (stray.length === 0 && turns.every((turn) => requestsOf(turn).length <= 1)) return undefined;
    const faults = this.faultsOf(this.check).filter(({ causes }) => causes.includes(doubledCall));
    return faults.length > 0 ? describeFailure(diagnose(faults)) : undefined;
  }

  /** What is behind the faults of the check in progress. */
  diagnoseCheck(): Diagnosis {
    return diagnose(this.faultsOf(this.check));
  }

  /**
   * What is behind the faults of all checks, and which of them show the headline: the verdict.
   * A conversation whose user messages had to be inferred counts only where there is no better.
   */
  diagnose(): Diagnosis & { readonly shownIn: readonly string[] } {
    const checks = this.checks.map((check) => ({ check, faults: this.faultsOf(check) }));
    const faults = checks.flatMap((check) => check.faults);
    const known = faults.filter(({ conversation }) => !conversation?.inferred);
    const diagnosis = diagnose(known.length > 0 ? known : faults);
    const { headline } = diagnosis;
    const shownIn = checks
      .filter((check) => headline && check.faults.some((fault) => isShownBy(fault, headline)))
      .map(({ check }) => check.name);
    return { ...diagnosis, shownIn };
  }
}

/** Each request that left while nothing was said is one too many. */
function faultsOfStray(stray: readonly Call[]): readonly Fault[] {
  return stray.map((call) => ({
    kind: "conduct",
    conversation: undefined,
    turn: { said: "", calls: [call], ending: undefined, tokens: [] },
    call,
    sent: call.messages,
    right: [],
    causes: [doubledCall],
    mixtures: [],
  }));
}
