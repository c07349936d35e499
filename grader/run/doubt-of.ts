import type { Evidence, SeenCheck } from "./evidence.ts";
import { type ExpectedCheck, expectedChecks } from "./expected-checks.ts";
import { type Submission, specOf } from "./submission.ts";
import type { Problem } from "./verdict.ts";

/**
 * Why a pass can't be believed: what was seen from outside the submission's context isn't what
 * its spec asks for. `undefined` when all is as it should be.
 */
export function doubtOf(
  evidence: Evidence,
  submission: Pick<Submission, "lesson" | "spec">,
): Problem | undefined {
  const reason = reasonToDoubt(evidence, expectedChecks(specOf(submission)));
  if (reason === undefined) return undefined;
  const message = `The checks passed, but not in a way that proves anything: ${reason}. Does your code change what they work with, such as fetch, JSON, promises or arrays? Take that out.`;
  return { kind: "unproven", message, place: undefined };
}

/** The same for a spec that holds these checks, as the end of a sentence. */
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
  if (left.length > 0) return `there were ${left.length} more than the exercise has`;
  if (evidence.canary === "not tried") return "what your code sent isn't all right";
  return evidence.canary === "failed"
    ? undefined
    : "a bot that forgets, tried after yours, passed as well";
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
