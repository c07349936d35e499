import type { Evidence, SeenCheck } from "./evidence.ts";
import { type ExpectedCheck, expectedChecks } from "./expected-checks.ts";
import { type Submission, specOf } from "./submission.ts";
import type { CheckResult, Problem } from "./verdict.ts";

const canaryPassed = "a bot that forgets, tried after yours, passed as well";
/** Why the canary wasn't tried. */
const wrongWires = "what your code sent isn't all right";

/**
 * Why a pass can't be believed: what was seen from outside the submission's context isn't what
 * its spec asks for. `undefined` when all is as it should be. A learner may have tampered with the
 * checks, but a teacher may have forgotten one as well: the sentence is fair to both.
 */
export function doubtOf(
  evidence: Evidence,
  submission: Pick<Submission, "lesson" | "spec">,
): Problem | undefined {
  const reason = reasonToDoubt(evidence, expectedChecks(specOf(submission)));
  if (reason === undefined) return undefined;
  const message = `The checks passed, but not in a way that proves anything: ${reason}. ${causesOf(reason)} If it does, take that out.`;
  return { kind: "unproven", message, place: undefined };
}

function causesOf(reason: string): string {
  const code =
    "your code changes what the checks work with, such as fetch, JSON, promises or arrays.";
  // No spec has a part in this one.
  if (reason === canaryPassed) return `It looks as if ${code}`;
  const spec =
    reason === wrongWires
      ? "the spec has no check for that, such as expect(bot).toSendTheRightWires()"
      : "the spec doesn't run all that stands in it";
  return `Either ${spec}, or ${code}`;
}

/**
 * A check that passed, where others failed: it counts by itself, so it has to be seen from outside
 * as well that it ran to its end and that what it asked was answered right. Otherwise it failed.
 *
 * @param all the checks that its spec holds
 */
export function withDoubt(
  check: CheckResult,
  evidence: Evidence,
  all: readonly ExpectedCheck[],
): CheckResult {
  if (check.state !== "passed") return check;
  const seen = evidence.checks.filter(
    ({ name, file }) => name === check.name && file === check.file,
  );
  const named = all.filter(({ name }) => name === check.name);
  // Checks of several files may have the same name; one that is repeated has other names.
  const possible = named.length > 0 ? named : all.filter(({ isRepeated }) => isRepeated);
  const reasons = possible.map((expected) => reasonAbout(expected, seen, evidence.matchers));
  if (possible.length > 0 && reasons.includes(undefined)) return check;
  const message = `This check passed, but not in a way that proves anything: ${reasons[0] ?? "the spec has no such check"}.`;
  return { ...check, state: "failed", problem: { kind: "unproven", message, place: undefined } };
}

/** Why a pass of all of a spec's checks can't be believed, as the end of a sentence. */
export function reasonToDoubt(
  evidence: Evidence,
  expected: readonly ExpectedCheck[],
): string | undefined {
  const left = [...evidence.checks];
  for (const check of expected) {
    const first = left.shift();
    const seen = first === undefined ? [] : [first];
    // The next check begins where one has its name.
    const next = expected[expected.indexOf(check) + 1]?.name;
    while (check.isRepeated && left.length > 0 && left[0]?.name !== next) {
      seen.push(...left.splice(0, 1));
    }
    const reason = reasonAbout(check, seen, evidence.matchers);
    if (reason !== undefined) return reason;
  }
  if (left.length > 0) {
    return `there ${left.length === 1 ? "was 1" : `were ${left.length}`} more than the exercise has`;
  }
  if (evidence.canary === "not tried") return wrongWires;
  return evidence.canary === "failed" ? undefined : canaryPassed;
}

function reasonAbout(
  { name, isRepeated, asks }: ExpectedCheck,
  seen: readonly SeenCheck[],
  matchers: readonly string[],
): string | undefined {
  if (seen.length === 0) return `the check "${name}" never ran`;
  for (const check of seen) {
    const shown = `the check "${check.name}"`;
    if (!isRepeated && check.name !== name) return `${shown} ran in place of "${name}"`;
    if (!check.ended) return `${shown} never came to its end`;
    for (const { what, negated } of asks) {
      if (!matchers.includes(what) && what !== "forAnyConversation") continue;
      const answers = check.asked.filter((asked) => asked.what === what);
      if (answers.length === 0) return `${shown} skipped a part of itself`;
      const bothWays = asks.some((ask) => ask.what === what && ask.negated !== negated);
      if (!bothWays && answers.some(({ held }) => held === negated))
        return `${shown} saw something go wrong`;
    }
  }
  return undefined;
}
