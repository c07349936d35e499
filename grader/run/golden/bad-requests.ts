import * as fc from "fast-check";
import type { OpenWays } from "./ways.ts";

/** What came of sending requests that nobody would write. */
export interface Bombardment {
  readonly sent: number;
  /** Requests that were answered neither with a reply nor with an error as OpenAI makes them. */
  readonly complaints: readonly string[];
}

const address = "https://api.openai.com/v1/chat/completions";

/** No request may take longer than this to be answered, in milliseconds. */
const limit = 10_000;

/** Values that are wrong in most places, and right in a few. */
const oddValue = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1.5, 129, 1e308, "", "system", [], {}, [[]], [null]),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.jsonValue({ maxDepth: 3 }),
);

const role = fc.constantFrom("system", "user", "assistant", "tool", "developer", "function", "bot");
const part = fc.oneof(
  fc.record(
    { type: fc.constantFrom("text", "image_url", "refusal", "x"), text: oddValue },
    { requiredKeys: [] },
  ),
  oddValue,
);
const content = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(part, { maxLength: 3 }),
  oddValue,
);
const message = fc.record(
  {
    role: fc.oneof({ weight: 4, arbitrary: role }, oddValue),
    content,
    name: fc.oneof(fc.string(), oddValue),
    tool_call_id: oddValue,
    tool_calls: fc.oneof(
      fc.array(fc.record({ id: oddValue, type: oddValue, function: oddValue }), { maxLength: 2 }),
      oddValue,
    ),
    refusal: oddValue,
  },
  { requiredKeys: [] },
);
const parameter = fc.constantFrom(
  ...["temperature", "top_p", "n", "stop", "max_tokens", "max_completion_tokens", "stream_options"],
  ...["seed", "user", "logprobs", "tools", "tool_choice", "response_format", "metadata", "foo"],
  ...["__proto__", "constructor", "toString"],
);
const body = fc
  .record(
    {
      model: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom("gpt-4o-mini", "gpt-4o", "x") },
        oddValue,
      ),
      messages: fc.oneof(
        {
          weight: 8,
          arbitrary: fc.array(fc.oneof({ weight: 8, arbitrary: message }, oddValue), {
            maxLength: 4,
          }),
        },
        oddValue,
      ),
      stream: fc.oneof(fc.boolean(), oddValue),
      others: fc.dictionary(parameter, oddValue, { maxKeys: 3 }),
    },
    { requiredKeys: [] },
  )
  .map(({ others, ...rest }) => JSON.stringify({ ...others, ...rest }));
const text = fc.oneof(
  { weight: 8, arbitrary: body },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);

/** Sends so many requests, most of them bad ones, and looks at what each is answered with. */
export async function bombard(
  { fetch }: OpenWays,
  count: number,
  seed: number,
): Promise<Bombardment> {
  const complaints: string[] = [];
  const note = (reason: unknown) =>
    complaints.push(`a rejection that nobody awaits: ${String(reason)}`);
  process.on("unhandledRejection", note);
  try {
    for (const sent of fc.sample(text, { numRuns: count, seed })) {
      const complaint = await complainOf(fetch, sent);
      if (complaint !== undefined) complaints.push(`${complaint}: ${sent.slice(0, 300)}`);
    }
    // A rejection is told of when the one that caused it has had its turn.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off("unhandledRejection", note);
  }
  return { sent: count, complaints };
}

async function complainOf(ask: typeof fetch, sent: string): Promise<string | undefined> {
  const signal = AbortSignal.timeout(limit);
  try {
    const headers = { authorization: "Bearer sk-anything" };
    const response = await ask(address, { method: "POST", headers, body: sent, signal });
    const got = await response.text();
    const { status } = response;
    if (status !== 200) return isError(JSON.parse(got), status) ? undefined : `${status} ${got}`;
    const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
    if (isStream) return isEventStream(got) ? undefined : `not a stream, ${got.slice(0, 200)}`;
    return isReply(JSON.parse(got)) ? undefined : `not a reply, ${got.slice(0, 200)}`;
  } catch (thrown) {
    return `it throws ${String(thrown)}`;
  }
}

/** True for an error of a bad request: a fault of the workbook's own would be a 500. */
function isError(value: unknown, status: number): boolean {
  const error = fieldOf(value, "error");
  const [message, type] = [fieldOf(error, "message"), fieldOf(error, "type")];
  const texts = [fieldOf(error, "param"), fieldOf(error, "code")];
  return (
    (status === 400 || status === 404) &&
    typeof message === "string" &&
    message !== "" &&
    type === "invalid_request_error" &&
    texts.every((text) => text === null || typeof text === "string")
  );
}

function isReply(value: unknown): boolean {
  const choices = fieldOf(value, "choices");
  const isWhole = (choice: unknown) =>
    typeof fieldOf(fieldOf(choice, "message"), "content") === "string";
  return Array.isArray(choices) && choices.length > 0 && choices.every(isWhole);
}

function isEventStream(got: string): boolean {
  const events = got.split("\n\n");
  const chunks = events
    .slice(0, -2)
    .map((event): unknown => JSON.parse(event.replace(/^data: /, "")));
  const areChunks = chunks.every((chunk) => fieldOf(chunk, "object") === "chat.completion.chunk");
  return areChunks && events.at(-2) === "data: [DONE]" && events.at(-1) === "";
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
