import OpenAI from "openai";
import { afterAll, afterEach, expect, test } from "vitest";
import { hello, post, setUp } from "./set-up-for-tests.ts";

const { recorder, openai, client, close, startAgain } = setUp();
afterEach(startAgain);
afterAll(close);

const statuses = () => recorder.calls.map(({ retry, reply }) => [retry, reply.status]);

test("a rate limit names its limit and says when to try again", async () => {
  openai.queueFault({ kind: "rate-limit", retryAfterMs: 20_000 });
  const response = await post(hello);
  expect(response.status).toBe(429);
  expect(response.headers.get("retry-after-ms")).toBe("20000");
  expect(response.headers.get("retry-after")).toBe("20");
  expect(response.headers.get("x-ratelimit-limit-requests")).toBe("10000");
  expect(await response.json()).toEqual({
    error: {
      message:
        "Rate limit reached for gpt-4o-mini in organization org-blank-slate on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 20s. Visit https://platform.openai.com/account/rate-limits to learn more.",
      type: "requests",
      param: null,
      code: "rate_limit_exceeded",
    },
  });
});

test("a rate limit may be one of tokens", async () => {
  openai.queueFault({ kind: "rate-limit", of: "tokens" });
  const response = await post(hello);
  expect(response.headers.get("retry-after-ms")).toBe("20");
  expect(await response.json()).toMatchObject({
    error: {
      message:
        "Rate limit reached for gpt-4o-mini in organization org-blank-slate on tokens per min (TPM): Limit 200000, Used 200000, Requested 100. Please try again in 20ms. Visit https://platform.openai.com/account/rate-limits to learn more.",
      type: "tokens",
    },
  });
});

test("a used-up quota, a server error, an overloaded model: in the order they were queued", async () => {
  openai.queueFault({ kind: "quota" });
  openai.queueFault({ kind: "server-error" });
  openai.queueFault({ kind: "overloaded" });
  const quota = await post(hello);
  expect([quota.status, await quota.json()]).toEqual([
    429,
    {
      error: {
        message:
          "You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.",
        type: "insufficient_quota",
        param: null,
        code: "insufficient_quota",
      },
    },
  ]);
  const broken = await post(hello);
  expect([broken.status, await broken.json()]).toEqual([
    500,
    {
      error: {
        message: "The server had an error while processing your request. Sorry about that!",
        type: "server_error",
        param: null,
        code: null,
      },
    },
  ]);
  const overloaded = await post(hello);
  const id = overloaded.headers.get("x-request-id");
  expect([overloaded.status, await overloaded.json()]).toEqual([
    503,
    {
      error: {
        message: `That model is currently overloaded with other requests. You can retry your request, or contact us through our help center at help.openai.com if the error persists. (Please include the request ID ${id} in your message.)`,
        type: "server_error",
        param: null,
        code: null,
      },
    },
  ]);
  expect((await post(hello)).status).toBe(200);
});

test("the SDK tries again after a rate limit and a server error, and the record tells", async () => {
  openai.queueFault({ kind: "rate-limit", retryAfterMs: 1 });
  openai.queueFault({ kind: "server-error", retryAfterMs: 1 });
  const { choices } = await client.chat.completions.create(hello);
  expect(choices[0]?.message.content).toBe("You said: hello");
  expect(statuses()).toEqual([
    [0, 429],
    [1, 500],
    [2, 200],
  ]);
});

test("the SDK gives up after two retries", async () => {
  for (let count = 0; count < 3; count++)
    openai.queueFault({ kind: "overloaded", retryAfterMs: 1 });
  const thrown = await client.chat.completions.create(hello).catch((e) => e);
  expect(thrown).toBeInstanceOf(OpenAI.InternalServerError);
  expect(thrown.status).toBe(503);
  expect(statuses().length).toBe(3);
});

test("a stream asked for before a rate limit gets plain JSON, and is tried again", async () => {
  openai.queueFault({ kind: "rate-limit", retryAfterMs: 1 });
  let got = "";
  const stream = await client.chat.completions.create({ ...hello, stream: true });
  for await (const { choices } of stream) got += choices[0]?.delta.content ?? "";
  expect(got).toBe("You said: hello");
  expect(statuses()).toEqual([
    [0, 429],
    [1, 200],
  ]);
});

test("an error in mid-stream comes after its pieces, and the SDK throws it", async () => {
  openai.queueFault({ kind: "error-in-stream", afterPieces: 2 });
  const stream = await client.chat.completions.create({ ...hello, stream: true });
  let got = "";
  const read = async () => {
    for await (const { choices } of stream) got += choices[0]?.delta.content ?? "";
  };
  const thrown = await read().catch((e) => e);
  expect(thrown).toBeInstanceOf(OpenAI.APIError);
  expect(thrown.message).toBe(
    "The server had an error while processing your request. Sorry about that!",
  );
  expect(got).toBe("You said");
  expect(recorder.calls[0]?.reply).toMatchObject({
    status: 200,
    content: undefined,
    error: "The server had an error while processing your request. Sorry about that!",
    ended: false,
  });
});

test("the event of an error in mid-stream is the error itself", async () => {
  openai.queueFault({ kind: "error-in-stream", afterPieces: 0 });
  const events = (await (await post({ ...hello, stream: true })).text()).split("\n\n");
  expect(events.slice(1)).toEqual([
    'data: {"error":{"message":"The server had an error while processing your request. Sorry about that!","type":"server_error","param":null,"code":null}}',
    "",
  ]);
});

test("a cut in mid-stream comes after its pieces", async () => {
  openai.queueFault({ kind: "cut", afterPieces: 1 });
  const stream = await client.chat.completions.create({ ...hello, stream: true });
  let got = "";
  const read = async () => {
    for await (const { choices } of stream) got += choices[0]?.delta.content ?? "";
  };
  await expect(read()).rejects.toThrow("terminated");
  expect(got).toBe("You");
  expect(recorder.calls[0]?.reply).toMatchObject({ error: "terminated", ended: false });
});

test("a whole reply can be cut, and an error meant for a stream is a server error", async () => {
  openai.queueFault({ kind: "cut", afterPieces: 0 });
  await expect((await post(hello)).text()).rejects.toThrow("terminated");
  openai.queueFault({ kind: "error-in-stream", afterPieces: 1 });
  expect((await post(hello)).status).toBe(500);
});

test("a reset forgets the faults that are still queued", async () => {
  openai.queueFault({ kind: "quota" });
  openai.reset();
  expect((await post(hello)).status).toBe(200);
});
