import { afterAll, afterEach, expect, test } from "vitest";
import { hello, post, setUp } from "../set-up-for-tests.ts";

const { recorder, openai, client, close, startAgain } = setUp();
afterEach(startAgain);
afterAll(close);

const golden = {
  id: expect.stringMatching(/^chatcmpl-[A-Za-z0-9]{29}$/),
  object: "chat.completion",
  created: 1765535060,
  model: "gpt-4o-mini-2024-07-18",
  choices: [
    {
      index: 0,
      message: {
        role: "assistant",
        content: "You said: hello",
        refusal: null,
        annotations: [],
      },
      logprobs: null,
      finish_reason: "stop",
    },
  ],
  usage: {
    prompt_tokens: 8,
    completion_tokens: 4,
    total_tokens: 12,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: 0,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  },
  service_tier: "default",
  system_fingerprint: expect.stringMatching(/^fp_[0-9a-f]{10}$/),
};

test("a whole reply has every field of the real API, in its order", async () => {
  const reply = (await (await post(hello)).json()) as object;
  expect(reply).toEqual(golden);
  expect(Object.keys(reply)).toEqual(Object.keys(golden));
});

test("the SDK reads the same", async () => {
  expect(await client.chat.completions.create(hello)).toEqual(golden);
  expect(recorder.calls[0]).toMatchObject({
    number: 1,
    url: "https://api.openai.com/v1/chat/completions",
    text: JSON.stringify(hello),
    messages: hello.messages,
    retry: 0,
    streamed: false,
    reply: { status: 200, content: "You said: hello", error: undefined, ended: true },
  });
});

test("the headers are those of the real API", async () => {
  const { data, response, request_id } = await client.chat.completions.create(hello).withResponse();
  expect(data.choices[0]?.message.content).toBe("You said: hello");
  expect(request_id).toMatch(/^req_[0-9a-f]{32}$/);
  expect(Object.fromEntries(response.headers)).toEqual({
    "content-type": "application/json",
    "openai-organization": "org-blank-slate",
    "openai-processing-ms": expect.stringMatching(/^\d{3}$/),
    "openai-version": "2020-10-01",
    "x-ratelimit-limit-requests": "10000",
    "x-ratelimit-limit-tokens": "200000",
    "x-ratelimit-remaining-requests": "9999",
    "x-ratelimit-remaining-tokens": "199992",
    "x-ratelimit-reset-requests": "6ms",
    "x-ratelimit-reset-tokens": "3ms",
    "x-request-id": request_id,
  });
});

test("equal requests get equal replies, byte for byte; others get others", async () => {
  const first = await post(hello);
  const again = await post(hello);
  expect(await again.text()).toBe(await first.text());
  expect([...again.headers]).toEqual([...first.headers]);
  const { id } = await client.chat.completions.create(hello);
  const other = await client.chat.completions.create({ ...hello, seed: 1 });
  expect(other.id).not.toBe(id);
});

test("scripted replies come first, in order; an error uses none", async () => {
  openai.script(["one", ["t", "wo"]]);
  const ask = async () => (await client.chat.completions.create(hello)).choices[0]?.message.content;
  expect(await ask()).toBe("one");
  await post({ ...hello, foo: 1 });
  expect([await ask(), await ask()]).toEqual(["two", "You said: hello"]);
});

test("a spec's own reply function is used until a reset", async () => {
  openai.reply = ({ model }) => `I am ${model}`;
  const ask = async () => (await client.chat.completions.create(hello)).choices[0]?.message.content;
  expect(await ask()).toBe("I am gpt-4o-mini");
  openai.reset();
  expect(await ask()).toBe("You said: hello");
});

test("n asks for several choices, and all of them are paid for", async () => {
  const { choices, usage } = await client.chat.completions.create({ ...hello, n: 2 });
  expect(choices.map(({ index, message }) => [index, message.content])).toEqual([
    [0, "You said: hello"],
    [1, "You said: hello"],
  ]);
  expect(usage?.completion_tokens).toBe(8);
});

test.each(["max_tokens", "max_completion_tokens"])("%s cuts a reply short", async (limit) => {
  const { choices, usage } = await client.chat.completions.create({ ...hello, [limit]: 2 });
  expect(choices[0]?.message.content).toBe("You said");
  expect(choices[0]?.finish_reason).toBe("length");
  expect(usage?.completion_tokens).toBe(2);
  const enough = await client.chat.completions.create({ ...hello, [limit]: 4 });
  expect(enough.choices[0]?.finish_reason).toBe("stop");
});

test("a reply ends before the first stop sequence", async () => {
  const { choices } = await client.chat.completions.create({ ...hello, stop: ["llo", ": h", ""] });
  expect(choices[0]).toMatchObject({ message: { content: "You said" }, finish_reason: "stop" });
});

test("parse() works on a reply", async () => {
  const { choices } = await client.chat.completions.parse(hello);
  expect(choices[0]?.message.content).toBe("You said: hello");
});
