import { AsyncLocalStorage } from "node:async_hooks";
import { get, request } from "node:http";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { PretendOpenAI } from "./pretend-openai.ts";
import { endpoint, hello, post, setUp } from "./set-up-for-tests.ts";

const { recorder, openai, client, close, startAgain } = setUp();
afterEach(startAgain);
afterAll(close);

test("a reply function that throws is no server error, so the SDK doesn't try again", async () => {
  openai.reply = () => {
    throw new Error("no such rule");
  };
  const thrown = await client.chat.completions.create(hello).catch((e) => e);
  expect(thrown.status).toBe(400);
  expect(thrown.code).toBe("workbook_broke");
  expect(thrown.message).toContain(
    "400 The pretend OpenAI broke while it made a reply. This is a fault of the workbook, not of your code: please report it with these lines.\nError: no such rule",
  );
  expect(recorder.calls.length).toBe(1);
});

test("a tokenizer that can't be loaded is answered too, and the record knows", async () => {
  const broken = new PretendOpenAI({
    recorder,
    reply: () => "never made",
    loadTokenizer: () => Promise.reject(new Error("no tokens")),
  });
  const headers = { authorization: "Bearer k" };
  const sent = new Request(endpoint, { method: "POST", headers, body: JSON.stringify(hello) });
  expect((await broken.answer(sent)).status).toBe(400);
  expect(recorder.calls[0]?.reply).toMatchObject({ status: 400, ended: true });
});

test("a request is recorded as sent during what the recorder was told", async () => {
  const storage = new AsyncLocalStorage();
  expect(storage.getStore()).toBeUndefined();
  await Promise.all([
    recorder.during("first", () => client.chat.completions.create(hello)),
    recorder.during("second", () => post(hello)),
  ]);
  expect(recorder.calls.map((call) => call.during).sort()).toEqual(["first", "second"]);
});

test("nothing is printed", async () => {
  const printed = [vi.spyOn(console, "warn"), vi.spyOn(console, "error"), vi.spyOn(console, "log")];
  await fetch("https://example.com/").then((response) => response.text());
  for (const spy of printed) expect(spy).not.toHaveBeenCalled();
});

describe("Node's own http client", () => {
  function ask(body: object): Promise<[number | undefined, string]> {
    return new Promise((resolve, reject) => {
      const headers = { authorization: "Bearer k", "content-type": "application/json" };
      request(endpoint.replace("https", "http"), { method: "POST", headers }, async (response) => {
        let text = "";
        for await (const piece of response) text += piece;
        resolve([response.statusCode, text]);
      })
        .on("error", reject)
        .end(JSON.stringify(body));
    });
  }

  test("gets whole replies", async () => {
    const [status, text] = await ask(hello);
    expect(status).toBe(200);
    expect(JSON.parse(text).choices[0].message.content).toBe("You said: hello");
  });

  test("gets streams", async () => {
    const [status, text] = await ask({ ...hello, stream: true });
    expect(status).toBe(200);
    expect(text.endsWith("data: [DONE]\n\n")).toBe(true);
  });

  test("reaches nothing else, however it was imported", async () => {
    const status = await new Promise((resolve, reject) => {
      get("http://example.com/", (response) => resolve(response.resume().statusCode)).on(
        "error",
        reject,
      );
    });
    expect(status).toBe(404);
  });
});

test("many calls at once each get their own reply", async () => {
  const contents = Array.from({ length: 50 }, (_, index) => `message ${index}`);
  const replies = await Promise.all(
    contents.map(async (content) => {
      const messages = [{ role: "user" as const, content }];
      const reply = await client.chat.completions.create({ model: "gpt-4o-mini", messages });
      return reply.choices[0]?.message.content;
    }),
  );
  expect(replies).toEqual(contents.map((content) => `You said: ${content}`));
});
