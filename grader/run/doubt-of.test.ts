import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { writeFiles } from "../workbook/write-files-for-tests.ts";
import { doubtOf, reasonToDoubt, withDoubt } from "./doubt-of.ts";
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

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "blank-slate-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
    "there was 1 more than the exercise has",
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

test("who reads of a doubt is told of the spec's part in it and of the code's", () => {
  const lesson = lessonNamed("chatbot-class");
  const spec = join(folder, "talks.spec.ts");
  writeFiles(folder, { "talks.spec.ts": 'test("talks", () => start().say("Hi!"));' });
  const tell = (canary: Evidence["canary"], name = "talks") =>
    doubtOf(evidence([seen(name)], canary), { lesson, spec })?.message;
  const code =
    "your code changes what the checks work with, such as fetch, JSON, promises or arrays. If it does, take that out.";
  expect(tell("failed")).toBeUndefined();
  expect(tell("not tried")).toBe(
    `The checks passed, but not in a way that proves anything: what your code sent isn't all right. Either the spec has no check for that, such as expect(bot).toSendTheRightWires(), or ${code}`,
  );
  expect(tell("passed")).toBe(
    `The checks passed, but not in a way that proves anything: a bot that forgets, tried after yours, passed as well. It looks as if ${code}`,
  );
  expect(tell("failed", "sings")).toBe(
    `The checks passed, but not in a way that proves anything: the check "sings" ran in place of "talks". Either the spec doesn't run all that stands in it, or ${code}`,
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
