import OpenAI from "openai";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { hello, post, setUp } from "../set-up-for-tests.ts";

const { recorder, openai, client, close, startAgain } = setUp();
afterEach(startAgain);
afterAll(close);

const user = { role: "user", content: "hi" };
const invalid = { type: "invalid_request_error", param: null, code: null };
const roles = "'system', 'assistant', 'user', 'function', 'tool', and 'developer'";

/** What is sent, the status, and the error to the letter: the rows of OpenAI's documented errors. */
const rows: [string, object, number, { message: string; param?: string; code?: string }][] = [
  [
    "an unknown model",
    { ...hello, model: "x" },
    404,
    {
      message: "The model `x` does not exist or you do not have access to it.",
      code: "model_not_found",
    },
  ],
  ["no model", { messages: [user] }, 400, { message: "you must provide a model parameter" }],
  [
    "an empty model",
    { ...hello, model: "" },
    400,
    { message: "you must provide a model parameter" },
  ],
  [
    "a null model",
    { ...hello, model: null },
    400,
    { message: "you must provide a model parameter" },
  ],
  [
    "no messages",
    { model: "gpt-4o-mini" },
    400,
    {
      message: "Missing required parameter: 'messages'.",
      param: "messages",
      code: "missing_required_parameter",
    },
  ],
  [
    "null messages",
    { ...hello, messages: null },
    400,
    {
      message: "Invalid type for 'messages': expected an array of objects, but got null instead.",
      param: "messages",
      code: "invalid_type",
    },
  ],
  [
    "an empty list of messages",
    { ...hello, messages: [] },
    400,
    {
      message:
        "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.",
      param: "messages",
      code: "empty_array",
    },
  ],
  [
    "an unknown role",
    { ...hello, messages: [{ role: "bot", content: "hi" }] },
    400,
    {
      message: `Invalid value: 'bot'. Supported values are: ${roles}.`,
      param: "messages[0].role",
      code: "invalid_value",
    },
  ],
  [
    "a missing role",
    { ...hello, messages: [{ content: "hi" }] },
    400,
    {
      message: "Missing required parameter: 'messages[0].role'.",
      param: "messages[0].role",
      code: "missing_required_parameter",
    },
  ],
  [
    "missing content",
    { ...hello, messages: [{ role: "user" }] },
    400,
    {
      message: "Invalid value for 'content': expected a string, got null.",
      param: "messages.[0].content",
    },
  ],
  [
    "null content",
    { ...hello, messages: [user, { role: "assistant", content: null }] },
    400,
    {
      message: "Invalid value for 'content': expected a string, got null.",
      param: "messages.[1].content",
    },
  ],
  [
    "content that is an object",
    { ...hello, messages: [user, { role: "user", content: { text: "hi" } }] },
    400,
    {
      message:
        "Invalid type for 'messages[1].content': expected one of a string or array of objects, but got an object instead.",
      param: "messages[1].content",
      code: "invalid_type",
    },
  ],
  [
    "a tool message that answers no call",
    { ...hello, messages: [user, user, { role: "tool", tool_call_id: "a", content: "b" }] },
    400,
    {
      message:
        "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
      param: "messages.[2].role",
    },
  ],
  [
    "an unknown parameter",
    { ...hello, foo: 1 },
    400,
    { message: "Unknown parameter: 'foo'.", param: "foo", code: "unknown_parameter" },
  ],
  [
    "a temperature above 2",
    { ...hello, temperature: 3 },
    400,
    {
      message:
        "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 3 instead.",
      param: "temperature",
      code: "decimal_above_max_value",
    },
  ],
  [
    "a temperature below 0",
    { ...hello, temperature: -1 },
    400,
    {
      message:
        "Invalid 'temperature': decimal below minimum value. Expected a value >= 0, but got -1 instead.",
      param: "temperature",
      code: "decimal_below_min_value",
    },
  ],
  [
    "max_tokens below 1",
    { ...hello, max_tokens: -1 },
    400,
    {
      message:
        "Invalid 'max_tokens': integer below minimum value. Expected a value >= 1, but got -1 instead.",
      param: "max_tokens",
      code: "integer_below_min_value",
    },
  ],
  [
    "a name with a space",
    { ...hello, messages: [user, { ...user, name: "Priya K" }] },
    400,
    {
      message:
        "Invalid 'messages[1].name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.",
      param: "messages[1].name",
      code: "invalid_value",
    },
  ],
];

describe.each(rows)("%s", (_, body, status, error) => {
  const whole = { ...invalid, ...error };

  test("is refused to the letter, over plain fetch", async () => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(
      JSON.stringify({
        error: { message: whole.message, type: whole.type, param: whole.param, code: whole.code },
      }),
    );
    expect(recorder.calls[0]?.reply).toEqual({
      status,
      content: undefined,
      error: whole.message,
      pieces: [],
      ended: true,
    });
  });

  test("is thrown by the SDK at once", async () => {
    const thrown = await client.chat.completions.create(body as typeof hello).catch((e) => e);
    expect(thrown).toBeInstanceOf(OpenAI.APIError);
    expect(thrown).toMatchObject({
      status,
      type: whole.type,
      param: whole.param,
      code: whole.code,
    });
    expect(thrown.message).toBe(`${status} ${whole.message}`);
    expect(recorder.calls.length).toBe(1);
  });

  test("is plain JSON where a stream was asked for", async () => {
    const response = await post({ ...body, stream: true });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/json");
  });
});

test.each(["{", "", "[]", '"hi"'])(
  "a body that isn't a JSON object is refused: %s",
  async (body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: {
        message:
          "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON. If you have trouble figuring out how to fix this, please contact us through our help center at help.openai.com.)",
        type: "invalid_request_error",
        param: null,
        code: null,
      },
    });
    expect(recorder.calls[0]).toMatchObject({ text: body, body: undefined, messages: [] });
  },
);

test("messages that hold more tokens than the context window are refused", async () => {
  const tooLong = { ...hello, messages: [{ role: "user", content: "word ".repeat(160_000) }] };
  expect(await (await post(tooLong)).json()).toEqual({
    error: {
      message:
        "This model's maximum context length is 128000 tokens. However, your messages resulted in 160008 tokens. Please reduce the length of the messages.",
      type: "invalid_request_error",
      param: "messages",
      code: "context_length_exceeded",
    },
  });
});

test("a spec can make the context window smaller, and a reset puts it back", async () => {
  openai.contextWindow = 7;
  expect((await post(hello)).status).toBe(400);
  openai.contextWindow = 8;
  expect((await post(hello)).status).toBe(200);
  openai.contextWindow = 7;
  openai.reset();
  expect((await post(hello)).status).toBe(200);
});

test("faults are found in OpenAI's order", async () => {
  const content = { role: "user" };
  const tool = { role: "tool", content: "x", tool_call_id: "y" };
  const codes: unknown[] = [];
  for (const body of [
    { messages: null, foo: 1 },
    { model: "x", messages: null, foo: 1 },
    { model: "x", messages: [{ role: "bot" }], foo: 1 },
    { model: "x", messages: [tool, { role: "bot" }], temperature: 3 },
    { model: "x", messages: [tool, content], temperature: 3 },
    { model: "x", messages: [content], temperature: 3 },
    { model: "x", messages: [content] },
    { model: "gpt-4o-mini", messages: [content] },
  ]) {
    const { error } = (await (await post(body)).json()) as { error: { message: string } };
    codes.push(error.message.slice(0, 34));
  }
  expect(codes).toEqual([
    "you must provide a model parameter",
    "Invalid type for 'messages': expec",
    "Unknown parameter: 'foo'.",
    "Invalid value: 'bot'. Supported va",
    "Invalid parameter: messages with r",
    "Invalid 'temperature': decimal abo",
    "The model `x` does not exist or yo",
    "Invalid value for 'content': expec",
  ]);
});

test("what the SDK's own messages carry is no fault", async () => {
  const messages = [
    { role: "developer", content: "You are a tutor." },
    { role: "user", content: [{ type: "text", text: "hi" }], name: "Priya" },
    { role: "assistant", content: "Hello", refusal: null, annotations: [], parsed: null, id: "x" },
    {
      role: "assistant",
      content: null,
      refusal: null,
      tool_calls: [{ id: "a", type: "function" }],
    },
    { role: "tool", content: "4", tool_call_id: "a" },
    { role: "tool", content: "5", tool_call_id: "b" },
    { role: "system", content: "" },
    { role: "user", content: "and?" },
  ];
  expect((await post({ ...hello, messages })).status).toBe(200);
});

test("null on an optional parameter counts as omitted", async () => {
  const nothing = { temperature: null, max_tokens: null, n: null, stream: null, stop: null };
  expect((await post({ ...hello, ...nothing, stream_options: null, user: null })).status).toBe(200);
});

test("every parameter of the API is accepted", async () => {
  const some = {
    temperature: 0.5,
    top_p: 1,
    seed: 7,
    user: "priya",
    metadata: { lesson: "3" },
    store: true,
    logit_bias: {},
    logprobs: false,
    max_completion_tokens: 50,
    presence_penalty: -2,
    frequency_penalty: 2,
    response_format: { type: "text" },
    reasoning_effort: "low",
    safety_identifier: "p",
    service_tier: "auto",
    tools: [],
    tool_choice: "none",
    parallel_tool_calls: true,
    modalities: ["text"],
    prediction: null,
    prompt_cache_key: "k",
    verbosity: "low",
    web_search_options: {},
  };
  expect((await post({ ...hello, ...some })).status).toBe(200);
});

test.each([
  [
    { ...hello, messages: "hi" },
    "Invalid type for 'messages': expected an array of objects, but got a string instead.",
  ],
  [
    { ...hello, messages: ["hi"] },
    "Invalid type for 'messages[0]': expected an object, but got a string instead.",
  ],
  [
    { ...hello, model: 4.5 },
    "Invalid type for 'model': expected a string, but got a decimal instead.",
  ],
  [
    { ...hello, n: 129 },
    "Invalid 'n': integer above maximum value. Expected a value <= 128, but got 129 instead.",
  ],
  [
    { ...hello, max_tokens: 1.5 },
    "Invalid type for 'max_tokens': expected an integer, but got a decimal instead.",
  ],
  [
    { ...hello, temperature: "hot" },
    "Invalid type for 'temperature': expected a decimal, but got a string instead.",
  ],
  [
    { ...hello, stream: "yes" },
    "Invalid type for 'stream': expected a boolean, but got a string instead.",
  ],
  [
    { ...hello, messages: [{ role: "user", content: [] }] },
    "Invalid 'messages[0].content': empty array. Expected an array with minimum length 1, but got an empty array instead.",
  ],
  [
    { ...hello, messages: [{ role: "user", content: ["a"] }] },
    "Invalid type for 'messages[0].content[0]': expected an object, but got a string instead.",
  ],
  [
    { ...hello, messages: [{ role: "user", content: [{ type: "text" }] }] },
    "Missing required parameter: 'messages[0].content[0].text'.",
  ],
  [
    { ...hello, messages: [{ role: "user", content: [{ type: "txt" }] }] },
    "Invalid value: 'txt'. Supported values are: 'text', 'image_url', 'input_audio', 'refusal', 'audio', and 'file'.",
  ],
])("a value of a wrong type is named: %#", async (body, message) => {
  const { error } = (await (await post(body)).json()) as { error: { message: string } };
  expect(error.message).toBe(message);
});
