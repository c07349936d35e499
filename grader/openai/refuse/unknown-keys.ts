import type { ChatCompletionCreateParams } from "openai/resources/chat/completions";
import { type ApiError, type Body, invalidRequest } from "./api-error.ts";

/** Every parameter that OpenAI's API document names for chat completions. */
const parameters = [
  "audio",
  "frequency_penalty",
  "function_call",
  "functions",
  "logit_bias",
  "logprobs",
  "max_completion_tokens",
  "max_tokens",
  "messages",
  "metadata",
  "modalities",
  "model",
  "moderation",
  "n",
  "parallel_tool_calls",
  "prediction",
  "presence_penalty",
  "prompt_cache_key",
  "prompt_cache_options",
  "prompt_cache_retention",
  "reasoning_effort",
  "response_format",
  "safety_identifier",
  "seed",
  "service_tier",
  "stop",
  "store",
  "stream",
  "stream_options",
  "temperature",
  "tool_choice",
  "tools",
  "top_logprobs",
  "top_p",
  "user",
  "verbosity",
  "web_search_options",
] as const satisfies readonly (keyof ChatCompletionCreateParams)[];

const known: ReadonlySet<string> = new Set(parameters);

/** Refuses the first parameter that OpenAI doesn't have. Unknown keys *on a message* are fine. */
export function checkKeys(body: Body): ApiError | undefined {
  const param = Object.keys(body).find((key) => !known.has(key));
  if (param === undefined) return undefined;
  return invalidRequest(`Unknown parameter: '${param}'.`, { param, code: "unknown_parameter" });
}
