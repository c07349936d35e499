import { type Diagnosis, diagnose, isShownBy } from "../mistakes/diagnose.ts";
import { type Fault, findFaults } from "../mistakes/find-faults.ts";
import type { Conversation } from "../wire/conversation.ts";

/** One test of a spec: what was asked, and the conversations that were held to find out. */
export interface Check {
  readonly name: string;
  conversations: Conversation[];
}

/** Everything that happened while one submission was graded, check by check. */
export class Examination {
  readonly checks: Check[] = [];

  /** True when further checks can't tell anything, as what they ask for isn't there. */
  hopeless = false;

  /** Begins a check; the conversations that follow belong to it. */
  begin(name: string): void {
    this.checks.push({ name, conversations: [] });
  }

  /** The check in progress. Before the first one, what happens is nobody's. */
  get check(): Check {
    return this.checks.at(-1) ?? { name: "", conversations: [] };
  }

  /** What went wrong in one check. Conversations of earlier checks are known, as they may leak. */
  faultsOf(check: Check): readonly Fault[] {
    const earlier = this.checks.flatMap(({ conversations }) => conversations);
    return findFaults(check.conversations, earlier);
  }

  /** What is behind the faults of one check. */
  diagnoseCheck(check: Check = this.check): Diagnosis {
    return diagnose(this.faultsOf(check));
  }

  /** What is behind the faults of all checks that are named: the verdict's headline. */
  diagnose(failed: ReadonlySet<string>): Diagnosis & { checksShown: readonly string[] } {
    const checks = this.checks.filter(({ name }) => failed.has(name));
    const faults = checks.map((check) => ({ name: check.name, faults: this.faultsOf(check) }));
    const diagnosis = diagnose(faults.flatMap((check) => check.faults));
    const { headline } = diagnosis;
    const checksShown = faults
      .filter((check) => headline && check.faults.some((fault) => isShownBy(fault, headline)))
      .map(({ name }) => name);
    return { ...diagnosis, checksShown };
  }
}
