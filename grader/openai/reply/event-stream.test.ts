import OpenAI from "openai";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { hello, post, setUp } from "../set-up-for-tests.ts";

const { recorder, openai, client, close, startAgain } = setUp();
afterEach(startAgain);
afterAll(close);

const streamed = { ...hello, stream: true as const };

/** The events of a stream, as they are on the wire. */
async function eventsOf(body: unknown): Promise<string[]> {
  const text = await (await post(body)).text();
  expect(text.endsWith("\n\n")).toBe(true);
  return text
    .slice(0, -2)
    .split("\n\n")
    .map((event) => event.replace(/^data: /, ""));
}

function chunk(choices: object[], more: object = {}) {
  return {
    id: expect.stringMatching(/^chatcmpl-[A-Za-z0-9]{29}$/),
    object: "chat.completion.chunk",
    created: 1765535060,
    model: "gpt-4o-mini-2024-07-18",
    service_tier: "default",
    system_fingerprint: expect.stringMatching(/^fp_[0-9a-f]{10}$/),
    choices,
    ...more,
    obfuscation: expect.stringMatching(/^[A-Za-z0-9]{1,10}$/),
  };
}

function choice(delta: object, finish_reason: string | null = null, index = 0) {
  return { index, delta, logprobs: null, finish_reason };
}

const role = { role: "assistant", content: "", refusal: null };

describe("on the wire", () => {
  test("a role, a chunk for each token, a finish reason, [DONE]", async () => {
    const events = await eventsOf(streamed);
    expect(events.pop()).toBe("[DONE]");
    expect(events.map((event) => JSON.parse(event))).toStrictEqual([
      chunk([choice(role)]),
      chunk([choice({ content: "You" })]),
      chunk([choice({ content: " said" })]),
      chunk([choice({ content: ":" })]),
      chunk([choice({ content: " hello" })]),
      chunk([choice({}, "stop")]),
    ]);
    expect(new Set(events.map((event) => JSON.parse(event).id)).size).toBe(1);
  });

  test("with include_usage, one chunk more without choices, and usage on each", async () => {
    const events = await eventsOf({ ...streamed, stream_options: { include_usage: true } });
    const chunks = events.slice(0, -1).map((event) => JSON.parse(event));
    expect(chunks[1]).toStrictEqual(chunk([choice({ content: "You" })], { usage: null }));
    expect(chunks.at(-1)).toStrictEqual(
      chunk([], {
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
      }),
    );
  });

  test("obfuscation can be left out", async () => {
    const events = await eventsOf({ ...streamed, stream_options: { include_obfuscation: false } });
    expect(events.join()).not.toContain("obfuscation");
  });

  test("n choices take turns", async () => {
    openai.script(["Hi there"]);
    const events = await eventsOf({ ...streamed, n: 2 });
    expect(events.slice(0, -1).map((event) => JSON.parse(event).choices[0])).toEqual([
      choice(role),
      choice(role, null, 1),
      choice({ content: "Hi" }),
      choice({ content: "Hi" }, null, 1),
      choice({ content: " there" }),
      choice({ content: " there" }, null, 1),
      choice({}, "stop"),
      choice({}, "stop", 1),
    ]);
    expect(recorder.calls[0]?.reply.pieces.map(({ text }) => text)).toEqual(["Hi", " there"]);
  });

  test("a token limit ends a stream with length", async () => {
    const events = await eventsOf({ ...streamed, max_tokens: 2 });
    const choices = events.slice(0, -1).map((event) => JSON.parse(event).choices[0]);
    expect(choices.slice(1)).toEqual([
      choice({ content: "You" }),
      choice({ content: " said" }),
      choice({}, "length"),
    ]);
  });

  test("the headers are those of a stream", async () => {
    const response = await post(streamed);
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(response.headers.get("x-request-id")).toMatch(/^req_[0-9a-f]{32}$/);
    await response.text();
  });

  test("equal requests get equal streams, byte for byte", async () => {
    const first = await (await post(streamed)).text();
    expect(await (await post(streamed)).text()).toBe(first);
  });
});

describe("through the SDK", () => {
  const text = "You said: hello";

  test("for await gives every piece, and the record has them too", async () => {
    let got = "";
    for await (const { choices } of await client.chat.completions.create(streamed)) {
      got += choices[0]?.delta.content ?? "";
    }
    expect(got).toBe(text);
    const reply = recorder.calls[0]?.reply;
    expect(reply).toMatchObject({ status: 200, content: text, ended: true });
    expect(reply?.pieces).toEqual([
      { text: "You", tick: 1 },
      { text: " said", tick: 2 },
      { text: ":", tick: 3 },
      { text: " hello", tick: 4 },
    ]);
  });

  test("stream() gives the content by its events and at its end", async () => {
    const pieces: string[] = [];
    const stream = client.chat.completions.stream(streamed).on("content", (piece) => {
      pieces.push(piece);
    });
    expect(await stream.finalContent()).toBe(text);
    expect(pieces).toEqual(["You", " said", ":", " hello"]);
    expect((await stream.finalMessage()).role).toBe("assistant");
  });

  test("stream() can be iterated", async () => {
    let got = "";
    for await (const { choices } of client.chat.completions.stream(streamed)) {
      got += choices[0]?.delta.content ?? "";
    }
    expect(got).toBe(text);
  });

  test("tee() gives the stream twice", async () => {
    const [left, right] = (await client.chat.completions.create(streamed)).tee();
    const read = async (stream: typeof left) => {
      let got = "";
      for await (const { choices } of stream) got += choices[0]?.delta.content ?? "";
      return got;
    };
    expect(await Promise.all([read(left), read(right)])).toEqual([text, text]);
  });

  test("toReadableStream() gives the chunks as lines", async () => {
    const stream = (await client.chat.completions.create(streamed)).toReadableStream();
    const lines = (await new Response(stream).text()).trim().split("\n");
    const pieces = lines.map((line) => JSON.parse(line).choices[0].delta.content ?? "");
    expect(pieces.join("")).toBe(text);
  });

  test("withResponse() gives the stream and its headers", async () => {
    const { data, request_id } = await client.chat.completions.create(streamed).withResponse();
    expect(request_id).toMatch(/^req_/);
    for await (const _ of data);
    expect(recorder.calls[0]?.reply.ended).toBe(true);
  });

  test("a break at finish_reason doesn't hang", async () => {
    let got = "";
    for await (const { choices } of await client.chat.completions.create(streamed)) {
      got += choices[0]?.delta.content ?? "";
      if (choices[0]?.finish_reason) break;
    }
    expect(got).toBe(text);
  });

  test("a break at the first piece doesn't hang either", async () => {
    for await (const { choices } of await client.chat.completions.create(streamed)) {
      if (choices[0]?.delta.content) break;
    }
    const { choices } = await client.chat.completions.create(hello);
    expect(choices[0]?.message.content).toBe(text);
  });
});

describe("pacing", () => {
  test("a piece waits until the one before it was passed on", async () => {
    const pieces = ["a", " ", "", "\n\n", "b"];
    openai.script([pieces]);
    let passOn = (_index: number) => {};
    const passedOn = pieces.map(
      (_, piece) =>
        new Promise<void>((resolve) => {
          const others = passOn;
          passOn = (index) => (index === piece ? resolve() : others(index));
        }),
    );
    openai.pace(async (index) => passedOn[index - 1]);
    const got: string[] = [];
    for await (const { choices } of await client.chat.completions.create(streamed)) {
      const { role, content } = choices[0]?.delta ?? {};
      if (role || typeof content !== "string") continue;
      got.push(content);
      const handedOver = recorder.calls[0]?.reply.pieces.map(({ text }) => text);
      expect(handedOver).toEqual(got.filter((piece) => piece !== ""));
      passOn(got.length - 1);
    }
    expect(got).toEqual(pieces);
  });

  test("the gate is told for which request it opens, of several under way", async () => {
    const opened: unknown[] = [];
    openai.pace(async (index, call) => void opened.push([call.number, index]));
    openai.script([["a", "b"], ["c"]]);
    await Promise.all([eventsOf(streamed), eventsOf(streamed)]);
    expect(opened.sort()).toEqual([
      [1, 0],
      [1, 1],
      [2, 0],
    ]);
  });

  test("a whole reply waits until its last piece would be there", async () => {
    const opened: number[] = [];
    openai.pace(async (index) => void opened.push(index));
    openai.script(["Hello there, you."]);
    await client.chat.completions.create(hello);
    expect(opened).toEqual([4]);
  });

  test("a reset ends the pacing", async () => {
    openai.pace(() => new Promise(() => {}));
    openai.reset();
    expect((await eventsOf(streamed)).at(-1)).toBe("[DONE]");
  });
});

describe("aborting", () => {
  test("before the request: nothing is recorded", async () => {
    const signal = AbortSignal.abort();
    const thrown = await client.chat.completions.create(streamed, { signal }).catch((e) => e);
    expect(thrown).toBeInstanceOf(OpenAI.APIUserAbortError);
  });

  test("in mid-stream: the stream ends and no piece follows", async () => {
    const stop = new AbortController();
    openai.pace(async (index) => {
      if (index === 2) stop.abort();
    });
    let got = "";
    const stream = await client.chat.completions.create(streamed, { signal: stop.signal });
    for await (const { choices } of stream) got += choices[0]?.delta.content ?? "";
    expect(got).toBe("You said");
    expect(recorder.calls[0]?.reply).toMatchObject({ ended: false });
    expect(recorder.calls[0]?.reply.pieces.length).toBe(2);
  });

  test("in mid-stream, while a piece is held back for good", async () => {
    const stop = new AbortController();
    openai.pace((index) => {
      if (index === 1) setImmediate(() => stop.abort());
      return index === 1 ? new Promise(() => {}) : Promise.resolve();
    });
    const { signal } = stop;
    const response = await fetch("https://api.openai.com/v1/chat/completions", {
      method: "POST",
      headers: { authorization: "Bearer sk-anything" },
      body: JSON.stringify(streamed),
      signal,
    });
    await expect(response.text()).rejects.toThrow("This operation was aborted");
  });
});
