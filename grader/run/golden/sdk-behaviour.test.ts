import OpenAI from "openai";
import { afterEach, expect, test } from "vitest";
import { openWays } from "./ways.ts";

/* What the official SDK does beside a plain call, tried on the pretend OpenAI. */

const { openai, recorder, fetch } = openWays();
const client = new OpenAI({ apiKey: "sk-anything", baseURL: "https://api.openai.com/v1", fetch });
const hello = {
  model: "gpt-4o-mini",
  messages: [{ role: "user" as const, content: "hello" }],
};
const whole = "Hello there.";
const never = () => new Promise<void>(() => {});

afterEach(() => {
  openai.reset();
  recorder.clear();
});

const attempts = () => recorder.calls.map(({ retry, reply }) => [retry, reply.status]);

test("stream() tells its events in order, and its ends agree", async () => {
  const events: string[] = [];
  const stream = client.chat.completions.stream(hello);
  stream.on("connect", () => events.push("connect"));
  stream.on("chunk", () => events.push("chunk"));
  stream.on("content", (delta, text) => events.push(`content ${delta}|${text}`));
  stream.on("message", () => events.push("message"));
  stream.on("finalContent", () => events.push("finalContent"));
  stream.on("finalChatCompletion", () => events.push("finalChatCompletion"));
  stream.on("end", () => events.push("end"));
  expect(await stream.finalContent()).toBe(whole);
  await stream.done();
  expect(events).toEqual([
    ...["connect", "chunk"],
    ...["chunk", "content Hello|Hello", "chunk", "content  there|Hello there"],
    ...["chunk", "content .|Hello there.", "chunk"],
    ...["message", "finalChatCompletion", "finalContent", "end"],
  ]);
  expect((await stream.finalMessage()).content).toBe(whole);
  expect((await stream.finalChatCompletion()).choices[0]?.finish_reason).toBe("stop");
  expect(attempts()).toEqual([[0, 200]]);
});

test("runTools() ends with the reply, as no tool is ever called", async () => {
  let called = 0;
  const runner = client.chat.completions.runTools({
    ...hello,
    tools: [
      {
        type: "function",
        function: {
          name: "look",
          description: "Looks something up.",
          parameters: { type: "object", properties: {} },
          parse: JSON.parse,
          function: () => `${++called}`,
        },
      },
    ],
  });
  expect(await runner.finalContent()).toBe(whole);
  expect(runner.messages.map(({ role }) => role)).toEqual(["user", "assistant"]);
  expect(called).toBe(0);
  expect(attempts()).toEqual([[0, 200]]);
});

test("withResponse() gives the reply, its response and the request's id", async () => {
  const { data, response, request_id } = await client.chat.completions.create(hello).withResponse();
  expect(data.choices[0]?.message.content).toBe(whole);
  expect(response.status).toBe(200);
  expect(request_id).toMatch(/^req_[0-9a-f]{32}$/);
  expect(data).toHaveProperty("_request_id", request_id);
});

test("asResponse() gives the response unread, whole and streamed", async () => {
  const response = await client.chat.completions.create(hello).asResponse();
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(await response.json()).toMatchObject({ object: "chat.completion" });
  const stream = await client.chat.completions.create({ ...hello, stream: true }).asResponse();
  expect(stream.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(await stream.text()).toMatch(/^data: \{.*\n\ndata: \[DONE\]\n\n$/s);
});

test("retry-after-ms is waited for, and each try says which it is", async () => {
  openai.queueFault({ kind: "rate-limit", retryAfterMs: 1 });
  openai.queueFault({ kind: "overloaded", retryAfterMs: 1 });
  const { choices } = await client.chat.completions.create(hello);
  expect(choices[0]?.message.content).toBe(whole);
  expect(attempts()).toEqual([
    [0, 429],
    [1, 503],
    [2, 200],
  ]);
});

test("a request that a client gives up waiting for throws, and isn't tried again where it says so", async () => {
  openai.pace(never);
  const impatient = client.withOptions({ timeout: 5, maxRetries: 0 });
  await expect(impatient.chat.completions.create(hello)).rejects.toBeInstanceOf(
    OpenAI.APIConnectionTimeoutError,
  );
  expect(recorder.calls.map(({ retry }) => retry)).toEqual([0]);
});

test("an AbortController stops a request before it leaves, and a whole reply on its way", async () => {
  const early = client.chat.completions.create(hello, { signal: AbortSignal.abort() });
  await expect(early).rejects.toBeInstanceOf(OpenAI.APIUserAbortError);
  expect(recorder.calls).toEqual([]);
  const stop = new AbortController();
  openai.pace(() => {
    stop.abort();
    return never();
  });
  const late = client.chat.completions.create(hello, { signal: stop.signal });
  await expect(late).rejects.toBeInstanceOf(OpenAI.APIUserAbortError);
});

test("abort() on a stream in the middle of it throws there, and no piece follows", async () => {
  const stream = client.chat.completions.stream(hello);
  let got = "";
  openai.pace((index) => (index === 2 ? never() : Promise.resolve()));
  stream.on("content", (_, text) => {
    got = text;
    if (text === "Hello there") stream.abort();
  });
  await expect(stream.finalContent()).rejects.toBeInstanceOf(OpenAI.APIUserAbortError);
  expect(got).toBe("Hello there");
  expect(stream.aborted).toBe(true);
});

test("a stream that is left by its own controller ends without an error", async () => {
  openai.pace((index) => (index === 2 ? never() : Promise.resolve()));
  const stream = await client.chat.completions.create({ ...hello, stream: true });
  let got = "";
  for await (const { choices } of stream) {
    got += choices[0]?.delta.content ?? "";
    if (got === "Hello there") stream.controller.abort();
  }
  expect(got).toBe("Hello there");
});
