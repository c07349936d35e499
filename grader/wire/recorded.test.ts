import { expect, test } from "vitest";
import type { Call } from "./call.ts";
import { recordedChecks } from "./recorded.ts";
import { Recorder } from "./recorder.ts";

/** Requests as they are recorded: each carries these texts. */
function calls(texts: readonly (readonly string[])[], reply = "Hello."): readonly Call[] {
  const recorder = new Recorder({ run: (_doing, task) => task(), getStore: () => undefined });
  return texts.map((said) => {
    const messages = said.map((content) => ({ role: "user", content }));
    const request = { url: "", text: JSON.stringify({ messages }), retry: 0 };
    const { call, reply: answer } = recorder.record(request);
    answer.answered(200, reply);
    return call;
  });
}

const turn = (said: string, calls: readonly Call[]) => ({
  said,
  calls,
  ending: undefined,
  tokens: [],
});
const conversation = (...turns: ReturnType<typeof turn>[]) => ({
  maxTurns: Number.POSITIVE_INFINITY,
  turns,
});

test("keeps what was said, what was sent for it and what came back, in the order it was sent", () => {
  const [first, second, third] = calls([["a1"], ["b1"], ["a1", "a2"]]).map((call) => [call]);
  const conversations = [
    conversation(turn("a1", first ?? []), turn("a2", third ?? [])),
    conversation(turn("b1", second ?? [])),
  ];
  const [check] = recordedChecks([{ name: "remembers", conversations, stray: [] }]);
  expect(check?.turns.map(({ bot, said, requests }) => [bot, said, requests[0]?.number])).toEqual([
    [1, "a1", 1],
    [2, "b1", 2],
    [1, "a2", 3],
  ]);
  expect(check?.turns[2]?.requests[0]).toEqual({
    number: 3,
    streamed: false,
    refused: undefined,
    wire: [
      { role: "user", content: "a1" },
      { role: "user", content: "a2" },
    ],
    right: [
      { role: "user", content: "a1" },
      { role: "assistant", content: "Hello." },
      { role: "user", content: "a2" },
    ],
    reply: "Hello.",
  });
  // What is right isn't kept twice.
  expect(check?.turns[0]?.requests[0]?.right).toBeUndefined();
  expect(check?.left).toBe(0);
});

test("shows requests that left while nothing was said", () => {
  const [check] = recordedChecks([{ name: "x", conversations: [], stray: calls([["hm"]]) }]);
  expect(check?.turns.map(({ said }) => said)).toEqual([undefined]);
});

test("stays small, whatever a submission sends", () => {
  const long = "x".repeat(100_000);
  const many = Array.from({ length: 500 }, () => "x".repeat(1000));
  const [sent] = calls([many], long);
  const turns = Array.from({ length: 300 }, () => turn(long, sent ? [sent] : []));
  const checks = Array.from({ length: 40 }, (_, index) => ({
    name: `check ${index}`,
    conversations: [conversation(...turns)],
    stray: [],
  }));
  const recorded = recordedChecks(checks);
  expect(recorded[0]?.turns.length).toBe(16);
  expect(recorded[0]?.left).toBe(284);
  const wire = recorded[0]?.turns[0]?.requests[0]?.wire;
  expect(wire?.length).toBe(25);
  expect(wire?.[3]).toEqual({ role: "…", content: "476 more messages" });
  expect(wire?.[0]?.content).toMatch(/^x{400}… \(600 more characters\)$/);
  expect(recorded.flatMap((check) => check.turns).length).toBe(120);
});
