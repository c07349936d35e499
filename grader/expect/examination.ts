import { type Diagnosis, diagnose, isExplainedBy } from "../mistakes/diagnose.ts";
import { doubledCall } from "../mistakes/doubled-call.ts";
import { type Fault, findFaults } from "../mistakes/find-faults.ts";
import type { AnyMistake } from "../mistakes/mistake.ts";
import { mistakes } from "../mistakes/mistakes.ts";
import type { Call } from "../wire/call.ts";
import { type Conversation, requestsOf } from "../wire/conversation.ts";
import { describeFailure } from "./describe-failure.ts";

/** One test of a spec: what was asked, and the conversations that were held to find out. */
export interface Check {
  readonly name: string;
  /** The file it is about, where an exercise has several that are graded one by one. */
  readonly file?: string | undefined;
  conversations: Conversation[];
  /** Requests that nobody asked for: they left while nothing was being said. */
  stray: readonly Call[];
}

/** What is behind the faults of a submission, or of one of its files. */
export interface Finding extends Diagnosis {
  /** The file it is about; `undefined` where checks aren't about one of several. */
  readonly file: string | undefined;
  /** The names of the checks that show the headline. */
  readonly shownIn: readonly string[];
}

/** Everything that happened while one submission was graded, check by check. */
export class Examination {
  readonly checks: Check[] = [];
  readonly #hopeless = new Set<string | undefined>();
  readonly #mistakes: readonly AnyMistake[];

  /** @param own mistakes that a course adds to the grader's: they are more particular */
  constructor(own: readonly AnyMistake[] = []) {
    this.#mistakes = [...own, ...mistakes];
  }

  /** Begins a check; the conversations that follow belong to it, and requests that left before. */
  begin(name: string, stray: readonly Call[] = [], file?: string): void {
    this.checks.push({ name, file, conversations: [], stray });
  }

  /** Notes that what the check in progress asks for isn't there. */
  giveUp(): void {
    this.#hopeless.add(this.check.file);
  }

  /** True when further checks of this file can't tell anything, as what they ask for isn't there. */
  isHopeless(file?: string): boolean {
    return this.#hopeless.has(file);
  }

  /** The check in progress. Before the first one, what happens is nobody's. */
  get check(): Check {
    return this.checks.at(-1) ?? { name: "", conversations: [], stray: [] };
  }

  /** What went wrong in these conversations. Those of all checks are known, as they may leak. */
  faultsIn(conversations: readonly Conversation[]): readonly Fault[] {
    return findFaults(conversations, this.#known(), 0, this.#mistakes);
  }

  /** What went wrong in the turn of a conversation that has ended last. */
  faultsInLastTurn(conversation: Conversation): readonly Fault[] {
    const last = conversation.turns.length - 1;
    return findFaults([conversation], this.#known(), last, this.#mistakes);
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
    return faults.length > 0 ? describeFailure(diagnose(faults, this.#mistakes)) : undefined;
  }

  /** What is behind the faults of the check in progress. */
  diagnoseCheck(): Diagnosis {
    return diagnose(this.faultsOf(this.check), this.#mistakes);
  }

  /**
   * What is behind the faults of all checks, and which of them show the headline: the verdict.
   * Where checks are about several files, the finding is the first file's that has a mistake with a
   * name, so that one who mends them in order is told of the next.
   */
  diagnose(): Finding {
    const files = [...new Set(this.checks.map(({ file }) => file))];
    const findings = files.map((file) => this.#diagnoseFile(file));
    return (
      findings.find(({ headline }) => headline !== undefined) ??
      findings.find(({ exhibit }) => exhibit !== undefined) ??
      this.#diagnoseFile(undefined)
    );
  }

  /** A conversation whose user messages had to be inferred counts only where there is no better. */
  #diagnoseFile(file: string | undefined): Finding {
    const checks = this.checks
      .filter((check) => check.file === file)
      .map((check) => ({ check, faults: this.faultsOf(check) }));
    const faults = checks.flatMap((check) => check.faults);
    const known = faults.filter(({ conversation }) => !conversation?.inferred);
    const diagnosis = diagnose(known.length > 0 ? known : faults, this.#mistakes);
    const { headline } = diagnosis;
    // What is said while a file is loaded is on later wires, too.
    const also = checks.some(({ check }) => check.stray.length > 0) ? [] : diagnosis.also;
    const shownIn = checks
      .filter((check) => headline && check.faults.some((fault) => isExplainedBy(fault, headline)))
      .map(({ check }) => check.name);
    return { ...diagnosis, also, file, shownIn };
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
