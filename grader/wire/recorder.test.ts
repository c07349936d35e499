import { AsyncLocalStorage } from "node:async_hooks";
import { expect, test } from "vitest";
import { Recorder } from "./recorder.ts";

const url = "https://api.openai.com/v1/chat/completions";
const bodyOf = (content: string) => ({ messages: [{ role: "user", content }], stream: true });
const request = (content: string, retry = 0) => ({
  url,
  text: JSON.stringify(bodyOf(content)),
  retry,
});
const create = () => new Recorder(new AsyncLocalStorage());

test("keeps a request as it was sent, numbered, with what it carried", () => {
  const recorder = create();
  const { call } = recorder.record(request("Hello.", 1));
  expect(recorder.calls).toEqual([call]);
  expect(call).toEqual({
    number: 1,
    url,
    text: JSON.stringify(bodyOf("Hello.")),
    body: bodyOf("Hello."),
    messages: [{ role: "user", content: "Hello." }],
    retry: 1,
    streamed: true,
    during: undefined,
    waiting: 0,
    reply: { status: 0, content: undefined, error: undefined, pieces: [], ended: false },
  });
});

test("counts what was still waiting for its answer when a request left on the same behalf", () => {
  const recorder = new Recorder(new AsyncLocalStorage());
  const one = {};
  const ask = (doing: unknown) => recorder.during(doing, () => recorder.record(request("Hello.")));
  const { call: first, reply } = ask(one);
  const { call: second } = ask(one);
  const { call: elsewhere } = ask({});
  reply.answered(200, "Hi!");
  const { call: third } = ask(one);
  expect([first, second, elsewhere, third].map(({ waiting }) => waiting)).toEqual([0, 1, 0, 1]);
});

test("tells of a call when it is sent, when it is answered and when its answer ends", () => {
  const heard: unknown[] = [];
  const recorder = new Recorder(new AsyncLocalStorage(), ({ number, reply }) => {
    heard.push([number, reply.status, reply.ended]);
  });
  const { reply } = recorder.record(request("Hello."));
  reply.answered(200, "Hi!");
  reply.handedOver("Hi!");
  reply.ended();
  expect(heard).toEqual([
    [1, 0, false],
    [1, 200, false],
    [1, 200, true],
  ]);
});

test("freezes what it keeps, in depth", () => {
  const { call } = create().record(request("Hello."));
  const { messages } = call.body ?? {};
  for (const kept of [call, call.body, messages, call.messages, call.messages[0]]) {
    expect(Object.isFrozen(kept)).toBe(true);
  }
});

test.each([["not JSON"], [""], ["[1, 2]"], ["null"], ['"text"']])(
  "keeps a body that isn't a JSON object as text alone: %s",
  (text) => {
    const { call } = create().record({ url, text, retry: 0 });
    expect(call).toMatchObject({ text, body: undefined, messages: [], streamed: false });
  },
);

test("writes the answer down while it is handed over", () => {
  const recorder = create();
  const { call, reply } = recorder.record(request("Hello."));
  reply.answered(200, "Hi, Priya.");
  reply.handedOver("Hi, ");
  expect(recorder.tick()).toBe(2);
  reply.handedOver("Priya.");
  const pieces = [
    { text: "Hi, ", tick: 1 },
    { text: "Priya.", tick: 3 },
  ];
  const answer = { status: 200, content: "Hi, Priya.", error: undefined, pieces };
  expect(call.reply).toEqual({ ...answer, ended: false });
  reply.ended();
  expect(call.reply).toEqual({ ...answer, ended: true });
});

test("writes down the sentence of an error", () => {
  const { call, reply } = create().record(request("Hello."));
  reply.answered(429, undefined, "Rate limit reached.");
  expect(call.reply).toMatchObject({
    status: 429,
    content: undefined,
    error: "Rate limit reached.",
  });
});

test("knows on whose behalf a request left, also later and in the background", async () => {
  const recorder = create();
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const background = recorder.during("turn 1", async () => {
    await gate;
    recorder.record(request("late"));
  });
  const result = recorder.during("turn 2", () => {
    recorder.record(request("at once"));
    return 42;
  });
  recorder.record(request("for nobody"));
  release();
  await background;
  expect(result).toBe(42);
  expect(recorder.calls.map(({ messages, during }) => [messages[0]?.content, during])).toEqual([
    ["at once", "turn 2"],
    ["for nobody", undefined],
    ["late", "turn 1"],
  ]);
});

test("keeps requests that went elsewhere apart from calls", () => {
  const recorder = create();
  const refused = { method: "GET", url: "https://example.com/", sentence: "Not here." };
  recorder.refuse(refused);
  expect(recorder.refused).toEqual([refused]);
  expect(recorder.calls).toEqual([]);
});

test("begins at number 1 and tick 1 again once it is cleared, and leaves an old record alone", () => {
  const recorder = create();
  recorder.record(request("first"));
  recorder.refuse({ method: "GET", url: "https://example.com/", sentence: "Not here." });
  recorder.tick();
  const before = recorder.calls;
  recorder.clear();
  expect(recorder.calls).toEqual([]);
  expect(recorder.refused).toEqual([]);
  expect(recorder.record(request("second")).call.number).toBe(1);
  expect(recorder.tick()).toBe(1);
  expect(before.map(({ messages }) => messages[0]?.content)).toEqual(["first"]);
});
