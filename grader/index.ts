/**
 * The one door for specs: `import { conversation, wire } from "#grader"`.
 *
 * It runs in the same context as the submission, before it, and hands out what the host of the
 * submission made; the pretend OpenAI and the record of the wire stay outside.
 */
import OpenAI from "openai";
import { afterAll, afterEach, beforeEach, expect, type RunnerTestCase as TestCase } from "vitest";
import type { Matchers as OurMatchers } from "./expect/matchers.ts";
import { takeHost } from "./run/host.ts";

const host = takeHost([OpenAI]);

expect.extend({ ...host.kit.matchers });

beforeEach(({ task, skip, onTestFailed }) => {
  const file = fileOf(task);
  const reason = host.reasonToSkip(file);
  if (reason) skip(reason);
  host.beginCheck(task.name, file);
  onTestFailed(() => {
    if (task.result?.errors?.some(({ message }) => /timed out/.test(message))) host.hang(file);
  });
});

afterEach(async ({ task }) => {
  const complaint = host.reasonToSkip(fileOf(task)) ? undefined : await host.settle();
  // Requests in the background may come only after the last line of a test.
  if (task.result?.state !== "fail") expect(complaint, complaint).toBeUndefined();
  for (const error of task.result?.errors ?? []) error.stack = withoutPackages(error.stack);
});

afterAll(() => {
  // As the submission has left everything: with the same SDK, the same fetch, the same expect.
  const client = new OpenAI({ apiKey: "sk-canary", baseURL: "https://api.openai.com/v1" });
  const say = async (content: string) => {
    const messages = [{ role: "user", content } as const];
    const { choices } = await client.chat.completions.create({ model: "gpt-4o-mini", messages });
    return choices[0]?.message.content;
  };
  return host.tryCanary({ say }, (talk) => expect(talk).toSendTheRightWires());
});

// What fixtures/mistakes and fixtures/matchers hold is written with these.
export type {
  Call,
  Conversation,
  Evidence,
  MatcherResult,
  Message,
  Mistake,
  Situation,
  Turn,
  Wire,
} from "./expect/tools.ts";
export const { leftOut, replyOf, requestsOf, sameMessage, sameWire } = host.kit.tools;
export const { showWire, systemOf, talkOf, without } = host.kit.tools;

export const { conversation, forAnyConversation, openai, overhear, printedLines, wire } = host.kit;

/** The file a check is about: a spec of several says it with `describe("1-forgotten-reply.ts", …)`. */
function fileOf({ suite }: Pick<TestCase, "suite">): string | undefined {
  return suite?.name.endsWith(".ts") ? suite.name : undefined;
}

/** A stack without the frames of packages, whose source maps would be read one by one. */
function withoutPackages(stack = ""): string {
  return stack
    .split("\n")
    .filter((line) => !/^\s+at .*[/\\]node_modules[/\\]/.test(line))
    .join("\n");
}

/**
 * What specs may ask. Each file in fixtures/matchers makes its own matcher known to them:
 * `declare module "#grader" { interface Matchers { toGreetByName: typeof toGreetByName } }`.
 */
export interface Matchers extends OurMatchers {}

/** What a test writes between the parentheses: a matcher's parameters after the received value. */
type Expected<Matcher> = Matcher extends (received: never, ...expected: infer Rest) => unknown
  ? Rest
  : never;

/** The same as methods of what `expect()` gives. */
type Asking<T> = { [Name in keyof Matchers]: (...expected: Expected<Matchers[Name]>) => T };

declare module "vitest" {
  interface Matchers<T> extends Asking<T> {}
}
