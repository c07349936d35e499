import type { Fault } from "../../openai/faults.ts";

/** An error of the real API, to the letter. */
export interface ErrorRow {
  readonly name: string;
  /** What is sent: a text as it is, anything else as JSON. */
  readonly body: unknown;
  /** The key it is sent with, `null` for none; by default one that is good. */
  readonly key?: string | null;
  /** What goes wrong on OpenAI's side. */
  readonly fault?: Fault;
  readonly status: number;
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly param: string | null;
    readonly code: string | null;
  };
}

const user = { role: "user", content: "hi" };
const good = { model: "gpt-4o-mini", messages: [user] };
const withMessages = (...messages: readonly object[]) => ({ ...good, messages });

/** An invalid request. */
function row(
  name: string,
  body: unknown,
  message: string,
  { param = null, code = null, status = 400, ...rest }: Partial<ErrorRow["error"] & ErrorRow> = {},
): ErrorRow {
  return {
    name,
    body,
    status,
    error: { message, type: "invalid_request_error", param, code },
    ...rest,
  };
}

/** Something that goes wrong on OpenAI's side. */
function failure(
  name: string,
  fault: Fault,
  status: number,
  error: Partial<ErrorRow["error"]> & { message: string; type: string },
): ErrorRow {
  return { name, body: good, fault, status, error: { param: null, code: null, ...error } };
}

const noModel = "you must provide a model parameter";
const noContent = "Invalid value for 'content': expected a string, got null.";

/**
 * Every error that is known of the real API, from public recordings of it and from the official SDK's
 * source; the few that are known at second hand are marked.
 */
export const errorRows: readonly ErrorRow[] = [
  row(
    "no key",
    good,
    "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY), or as the password field (with blank username) if you're accessing the API from your browser and are prompted for a username and password. You can obtain an API key from https://platform.openai.com/account/api-keys.",
    { status: 401, key: null },
  ),
  row(
    "a bad key",
    good,
    "Incorrect API key provided: sk-not-a*****-key. You can find your API key at https://platform.openai.com/account/api-keys.",
    { status: 401, key: "sk-not-a-real-key", code: "invalid_api_key" },
  ),
  row(
    "an unknown model",
    { ...good, model: "x" },
    "The model `x` does not exist or you do not have access to it.",
    { status: 404, code: "model_not_found" },
  ),
  row("no model", { messages: [user] }, noModel),
  row("an empty model", { ...good, model: "" }, noModel),
  row("a null model", { ...good, model: null }, noModel),
  row("no messages", { model: "gpt-4o-mini" }, "Missing required parameter: 'messages'.", {
    param: "messages",
    code: "missing_required_parameter",
  }),
  // At second hand.
  row(
    "null messages",
    { ...good, messages: null },
    "Invalid type for 'messages': expected an array of objects, but got null instead.",
    { param: "messages", code: "invalid_type" },
  ),
  row(
    "an empty list of messages",
    withMessages(),
    "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.",
    { param: "messages", code: "empty_array" },
  ),
  // At second hand.
  row(
    "an unknown role",
    withMessages({ role: "bot", content: "hi" }),
    "Invalid value: 'bot'. Supported values are: 'system', 'assistant', 'user', 'function', 'tool', and 'developer'.",
    { param: "messages[0].role", code: "invalid_value" },
  ),
  row(
    "no role",
    withMessages({ content: "hi" }),
    "Missing required parameter: 'messages[0].role'.",
    {
      param: "messages[0].role",
      code: "missing_required_parameter",
    },
  ),
  row("no content", withMessages({ role: "user" }), noContent, { param: "messages.[0].content" }),
  row("null content", withMessages(user, { role: "assistant", content: null }), noContent, {
    param: "messages.[1].content",
  }),
  row(
    "content that is an object",
    withMessages(user, { role: "user", content: { text: "hi" } }),
    "Invalid type for 'messages[1].content': expected one of a string or array of objects, but got an object instead.",
    { param: "messages[1].content", code: "invalid_type" },
  ),
  row(
    "a tool message that answers no call",
    withMessages(user, user, { role: "tool", tool_call_id: "a", content: "b" }),
    "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
    { param: "messages.[2].role" },
  ),
  row("an unknown parameter", { ...good, foo: 1 }, "Unknown parameter: 'foo'.", {
    param: "foo",
    code: "unknown_parameter",
  }),
  row(
    "a temperature above 2",
    { ...good, temperature: 3 },
    "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 3 instead.",
    { param: "temperature", code: "decimal_above_max_value" },
  ),
  row(
    "a temperature below 0",
    { ...good, temperature: -1 },
    "Invalid 'temperature': decimal below minimum value. Expected a value >= 0, but got -1 instead.",
    { param: "temperature", code: "decimal_below_min_value" },
  ),
  row(
    "max_tokens below 1",
    { ...good, max_tokens: -1 },
    "Invalid 'max_tokens': integer below minimum value. Expected a value >= 1, but got -1 instead.",
    { param: "max_tokens", code: "integer_below_min_value" },
  ),
  row(
    "a name with a space",
    withMessages(user, { ...user, name: "Priya K" }),
    "Invalid 'messages[1].name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.",
    { param: "messages[1].name", code: "invalid_value" },
  ),
  row(
    "a body that isn't JSON",
    "hi",
    "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON. If you have trouble figuring out how to fix this, please contact us through our help center at help.openai.com.)",
  ),
  row(
    "a context that is too long",
    withMessages({ role: "user", content: "word ".repeat(160_000) }),
    "This model's maximum context length is 128000 tokens. However, your messages resulted in 160008 tokens. Please reduce the length of the messages.",
    { param: "messages", code: "context_length_exceeded" },
  ),
  failure("a rate limit of requests", { kind: "rate-limit", retryAfterMs: 20_000 }, 429, {
    message:
      "Rate limit reached for gpt-4o-mini in organization org-blank-slate on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 20s. Visit https://platform.openai.com/account/rate-limits to learn more.",
    type: "requests",
    code: "rate_limit_exceeded",
  }),
  failure("a rate limit of tokens", { kind: "rate-limit", of: "tokens" }, 429, {
    message:
      "Rate limit reached for gpt-4o-mini in organization org-blank-slate on tokens per min (TPM): Limit 200000, Used 200000, Requested 100. Please try again in 20ms. Visit https://platform.openai.com/account/rate-limits to learn more.",
    type: "tokens",
    code: "rate_limit_exceeded",
  }),
  failure("a used-up quota", { kind: "quota" }, 429, {
    message:
      "You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.",
    type: "insufficient_quota",
    code: "insufficient_quota",
  }),
  failure("a server error", { kind: "server-error" }, 500, {
    message: "The server had an error while processing your request. Sorry about that!",
    type: "server_error",
  }),
  failure("an overloaded model", { kind: "overloaded" }, 503, {
    // The id of the request is another each time.
    message:
      "That model is currently overloaded with other requests. You can retry your request, or contact us through our help center at help.openai.com if the error persists. (Please include the request ID req_… in your message.)",
    type: "server_error",
  }),
];
