import { expect, test } from "vitest";
import { reasonToDoubt, withDoubt } from "./doubt-of.ts";
import type { Evidence, SeenCheck } from "./evidence.ts";
import { checksIn } from "./expected-checks.ts";

const expected = checksIn(`
  test("carries the name", async () => {
    expect(wire.call(1)).toCarry("Priya");
    expect(wire.call(1)).not.toBeginWith("Omar");
  });
  describe("all", () => {
    test.each([1, 2])("keeps %i turns", (turns) => forAnyConversation(start));
  });
  test("ends", () => {
    if (late) expect(1).toCarry("never");
    expect(1).toBe(1);
  });
`);
const seen = (name: string, ...asked: [what: string, held: boolean][]): SeenCheck => ({
  name,
  file: undefined,
  ended: true,
  asked: asked.map(([what, held]) => ({ what, held })),
});
const first = seen("carries the name", ["toCarry", true], ["toBeginWith", false]);
const second = seen("keeps 1 turns", ["forAnyConversation", true]);
const third = seen("keeps 2 turns", ["forAnyConversation", true]);
const last = seen("ends");
const evidence = (
  checks: readonly SeenCheck[],
  canary: Evidence["canary"] = "failed",
): Evidence => ({
  checks,
  canary,
  matchers: ["toCarry", "toBeginWith"],
});

test("believes a pass whose checks all ran, asked what they ask, and were answered well", () => {
  expect(reasonToDoubt(evidence([first, second, third, last]), expected)).toBeUndefined();
});

test.each([
  ["one is missing", [first, second, third], 'the check "ends" never ran'],
  [
    "one is in another's place",
    [second],
    'the check "keeps 1 turns" ran in place of "carries the name"',
  ],
  [
    "there is one too many",
    [first, second, third, last, last],
    "there were 1 more than the exercise has",
  ],
  [
    "a matcher was never asked",
    [seen("carries the name", ["toBeginWith", false])],
    'the check "carries the name" skipped a part of itself',
  ],
  [
    "a matcher said no",
    [seen("carries the name", ["toCarry", false], ["toBeginWith", false])],
    'the check "carries the name" saw something go wrong',
  ],
  [
    "a matcher behind .not said yes",
    [seen("carries the name", ["toCarry", true], ["toBeginWith", true])],
    'the check "carries the name" saw something go wrong',
  ],
  [
    "a property wasn't tried",
    [first, seen("keeps 1 turns")],
    'the check "keeps 1 turns" skipped a part of itself',
  ],
  [
    "one never ended",
    [{ ...first, ended: false }],
    'the check "carries the name" never came to its end',
  ],
])("doubts a pass where %s", (_, checks, reason) => {
  expect(reasonToDoubt(evidence(checks), expected)).toBe(reason);
});

test("doubts a pass where the bot that forgets passed as well, or wasn't tried", () => {
  const checks = [first, second, third, last];
  expect(reasonToDoubt(evidence(checks, "passed"), expected)).toBe(
    "a bot that forgets, tried after yours, passed as well",
  );
  expect(reasonToDoubt(evidence(checks, "not tried"), expected)).toBe(
    "what your code sent isn't all right",
  );
});

test("a check that passed beside others that failed is believed when it was seen to pass", () => {
  const all = evidence([first, { ...second, ended: false }, seen("ends")]);
  const result = (name: string, state: "passed" | "failed") => {
    const check = { name, file: undefined, state, problem: undefined };
    const { state: believed, problem } = withDoubt(check, all, expected);
    return [believed, problem?.message];
  };
  expect(result("carries the name", "passed")).toEqual(["passed", undefined]);
  expect(result("ends", "failed")).toEqual(["failed", undefined]);
  expect(result("keeps 1 turns", "passed")).toEqual([
    "failed",
    'This check passed, but not in a way that proves anything: the check "keeps 1 turns" never came to its end.',
  ]);
  expect(result("was never there", "passed")[0]).toBe("failed");
});
