import OpenAI from "openai";
import { beforeEach, expect, test } from "vitest";
import { Recorder } from "../wire/recorder.ts";
import { createFetch } from "./create-fetch.ts";
import { PretendOpenAI } from "./pretend-openai.ts";

const surroundings = { run: <T>(_: unknown, task: () => T) => task(), getStore: () => undefined };
const recorder = new Recorder(surroundings);
const openai = new PretendOpenAI({ recorder, reply: () => "One two three four." });
const fetch = createFetch(openai);
const client = new OpenAI({ apiKey: "sk-test", baseURL: "https://nowhere.test/v1", fetch });
const hello = {
  model: "gpt-4o-mini",
  messages: [{ role: "user" as const, content: "hello" }],
};

beforeEach(() => {
  openai.reset();
  recorder.clear();
});

test("the SDK gets its reply, and the request is recorded", async () => {
  const completion = await client.chat.completions.create(hello);
  expect(completion.choices[0]?.message.content).toBe("One two three four.");
  expect(recorder.calls.map(({ messages }) => messages)).toEqual([hello.messages]);
  expect(recorder.calls[0]?.reply.ended).toBe(true);
});

test("the SDK tries again after an error that may pass", async () => {
  openai.queueFault({ kind: "rate-limit", retryAfterMs: 1 });
  await client.chat.completions.create(hello);
  expect(recorder.calls.map(({ retry, reply }) => [retry, reply.status])).toEqual([
    [0, 429],
    [1, 200],
  ]);
});

test("a stream arrives piece by piece, and may be left early", async () => {
  const pieces: string[] = [];
  for await (const chunk of await client.chat.completions.create({ ...hello, stream: true })) {
    const piece = chunk.choices[0]?.delta.content;
    if (piece) pieces.push(piece);
    if (pieces.length === 2) break;
  }
  expect(pieces).toEqual(["One", " two"]);
});

test("a request that is aborted before it leaves is never sent", async () => {
  const signal = AbortSignal.abort();
  await expect(client.chat.completions.create(hello, { signal })).rejects.toThrow("aborted");
  await expect(fetch("https://nowhere.test/v1/chat/completions", { signal })).rejects.toThrow();
  expect(recorder.calls).toEqual([]);
});

test("a stream that is aborted ends", async () => {
  const controller = new AbortController();
  const stream = await client.chat.completions.create(
    { ...hello, stream: true },
    { signal: controller.signal },
  );
  let pieces = 0;
  for await (const chunk of stream) {
    pieces += chunk.choices[0]?.delta.content ? 1 : 0;
    if (pieces === 1) controller.abort();
  }
  expect(pieces).toBeLessThan(5);
});

test("a URL that isn't one is refused as fetch refuses it", async () => {
  await expect(fetch("not a url")).rejects.toThrow(TypeError);
});
