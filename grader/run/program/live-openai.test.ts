import { AsyncLocalStorage } from "node:async_hooks";
import OpenAI from "openai";
import { beforeEach, expect, test } from "vitest";
import { Recorder } from "../../wire/recorder.ts";
import { LiveOpenAI } from "./live-openai.ts";

const baseURL = "http://localhost:11434/v1";
const request = { model: "gpt-4o-mini", messages: [{ role: "user" as const, content: "Hi." }] };

let sent: { url: string; headers: Headers; body: unknown }[];
let recorder: Recorder;
let answer: () => Response;

beforeEach(() => {
  sent = [];
  recorder = new Recorder(new AsyncLocalStorage());
});

/** A client whose requests end in a LiveOpenAI, and whose server gives `answer`. */
function clientOf(settings: Partial<ConstructorParameters<typeof LiveOpenAI>[0]["server"]> = {}) {
  const live = new LiveOpenAI({
    server: {
      baseURL,
      key: undefined,
      model: undefined,
      organization: undefined,
      project: undefined,
      ...settings,
    },
    recorder,
    fetch: async (url, init) => {
      const { headers, body } = init ?? {};
      sent.push({
        url: String(url),
        headers: new Headers(headers),
        body: JSON.parse(String(body)),
      });
      return answer();
    },
  });
  const fetch = (url: string | URL | Request, init?: RequestInit) =>
    live.answer(new Request(url, init));
  return new OpenAI({ baseURL, apiKey: "sk-blank-slate", maxRetries: 0, fetch });
}

test("hands a stream on, without a key where there is none, and records its pieces", async () => {
  const chunks = ["Good", " day"].map((content) => ({
    choices: [{ index: 0, delta: { content } }],
  }));
  const events = chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join("");
  answer = () => new Response(`${events}data: [DONE]\n\n`);
  const pieces: unknown[] = [];
  const stream = await clientOf().chat.completions.create({ ...request, stream: true });
  for await (const chunk of stream) pieces.push(chunk.choices[0]?.delta.content);
  expect(pieces).toEqual(["Good", " day"]);
  expect(sent[0]?.headers.get("authorization")).toBeNull();
  expect(sent[0]?.body).toMatchObject({ model: "gpt-4o-mini", stream: true });
  const [call] = recorder.calls;
  expect(call?.messages).toEqual(request.messages);
  expect(call?.reply).toMatchObject({ status: 200, content: "Good day", ended: true });
  expect(call?.reply.pieces.map(({ text }) => text)).toEqual(["Good", " day"]);
});

test("sends the key, the organization and the model that the learner has set", async () => {
  answer = () => Response.json({ choices: [{ message: { content: "Hello." } }] });
  const client = clientOf({
    key: "sk-real",
    organization: "org-1",
    project: "p-1",
    model: "llama3.2",
  });
  const completion = await client.chat.completions.create(request);
  expect(completion.choices[0]?.message.content).toBe("Hello.");
  expect(Object.fromEntries(sent[0]?.headers ?? [])).toMatchObject({
    authorization: "Bearer sk-real",
    "openai-organization": "org-1",
    "openai-project": "p-1",
  });
  expect(sent[0]?.body).toEqual({ ...request, model: "llama3.2" });
  // What the program sent, not what was made of it.
  expect(recorder.calls[0]?.body?.model).toBe("gpt-4o-mini");
  expect(recorder.calls[0]?.text).not.toContain("sk-real");
});

test("hands an error on, and records it", async () => {
  const error = { message: "model 'x' not found", type: "api_error" };
  answer = () => Response.json({ error }, { status: 404 });
  await expect(clientOf().chat.completions.create(request)).rejects.toMatchObject({
    status: 404,
    message: "404 model 'x' not found",
  });
  expect(recorder.calls[0]?.reply).toMatchObject({
    status: 404,
    error: error.message,
    ended: true,
  });
});

test("says that a server can't be reached", async () => {
  answer = () => {
    throw new TypeError("fetch failed", {
      cause: new Error("connect ECONNREFUSED 127.0.0.1:11434"),
    });
  };
  await expect(clientOf().chat.completions.create(request)).rejects.toMatchObject({
    code: "unreachable",
    message:
      "400 localhost:11434 can't be reached (connect ECONNREFUSED 127.0.0.1:11434). Is a server running there, and is the address right?",
  });
  expect(recorder.calls[0]?.reply).toMatchObject({ status: 0, ended: true });
});

test("sends nothing to any other address", async () => {
  const elsewhere = clientOf().withOptions({ baseURL: "https://example.org/v1" });
  await expect(elsewhere.chat.completions.create(request)).rejects.toMatchObject({
    status: 404,
    message: `404 POST https://example.org/v1/chat/completions isn't sent: with --live, only chat completions for ${baseURL} leave this computer.`,
  });
  await expect(clientOf().models.list()).rejects.toMatchObject({ code: "not_sent" });
  expect(sent).toEqual([]);
});
