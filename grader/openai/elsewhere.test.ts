import OpenAI from "openai";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { hello, post, setUp } from "./set-up-for-tests.ts";

const { recorder, client, close, startAgain } = setUp();
afterEach(startAgain);
afterAll(close);

const useThisInstead =
  "This course uses client.chat.completions.create({ model, messages }) of the openai package.";

test("the Responses API is refused with a sentence, at once and for the record", async () => {
  const thrown = await client.responses
    .create({ model: "gpt-4o-mini", input: "hi" })
    .catch((e) => e);
  const sentence = `POST api.openai.com/v1/responses isn't answered here: nothing leaves this computer. The Responses API can keep the conversation on OpenAI's server, so it would hide what this course is about. ${useThisInstead}`;
  expect(thrown).toBeInstanceOf(OpenAI.NotFoundError);
  expect(thrown).toMatchObject({
    status: 404,
    message: `404 ${sentence}`,
    type: "invalid_request_error",
    code: "not_part_of_this_course",
    param: null,
  });
  expect(recorder.refused).toEqual([
    { method: "POST", url: "https://api.openai.com/v1/responses", sentence },
  ]);
  expect(recorder.calls).toEqual([]);
});

test.each([
  [
    "POST",
    "https://api.openai.com/v1/embeddings",
    "Embeddings are numbers, not a reply: no exercise needs them.",
  ],
  [
    "POST",
    "https://api.openai.com/v1/completions",
    "That is OpenAI's older endpoint, which takes a prompt and no messages.",
  ],
  [
    "GET",
    "https://api.openai.com/v1/models",
    "The pretend OpenAI has no list of models: name one, such as gpt-4o-mini.",
  ],
  ["GET", "https://api.openai.com/v1/chat/completions", "A reply is asked for with POST."],
  [
    "POST",
    "https://api.anthropic.com/v1/messages",
    "That is another provider's API: the pretend OpenAI can't answer it.",
  ],
  [
    "POST",
    "https://g.example/v1/models/gemini:generateContent",
    "That is another provider's API: the pretend OpenAI can't answer it.",
  ],
  [
    "POST",
    "https://api.openai.com/v1/threads/abc/runs",
    "The Assistants API keeps the conversation on OpenAI's server, so it would hide what this course is about.",
  ],
  ["GET", "http://localhost:3000/", "Only chat completions are."],
  ["DELETE", "https://example.com/a", "Only chat completions are."],
])("%s %s is refused", async (method, url, why) => {
  const response = await fetch(url, { method });
  const { host, pathname } = new URL(url);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({
    error: {
      message: `${method} ${host}${pathname} isn't answered here: nothing leaves this computer. ${why} ${useThisInstead}`,
    },
  });
  expect(recorder.refused.length).toBe(1);
});

test("what an address says behind its question mark is neither recorded nor shown", async () => {
  const response = await fetch("https://example.com/v1beta?key=secret-key");
  expect(await response.text()).not.toContain("secret");
  expect(JSON.stringify(recorder.refused)).not.toContain("secret");
});

describe("chat completions are answered on any host", () => {
  test.each([
    "https://api.openai.com/v1",
    "http://localhost:11434/v1",
    "https://nowhere.invalid/a/b",
  ])("%s", async (baseURL) => {
    const other = new OpenAI({ apiKey: "k", baseURL });
    const { choices } = await other.chat.completions.create(hello);
    expect(choices[0]?.message.content).toBe("You said: hello");
    expect(recorder.calls[0]?.url).toBe(`${baseURL}/chat/completions`);
  });

  test("with a client that was made from another", async () => {
    const other = client.withOptions({ maxRetries: 0, timeout: 1000 });
    expect((await other.chat.completions.create(hello)).choices.length).toBe(1);
    expect((await post(hello)).status).toBe(200);
  });
});
