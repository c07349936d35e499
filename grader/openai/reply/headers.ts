import { digest } from "../digest.ts";

/** OpenAI's id of a request, made from the request's text. */
export function requestIdOf(text: string): string {
  return `req_${digest(text, "hex", 32)}`;
}

const requestsPerMinute = 10_000;
const tokensPerMinute = 200_000;

/**
 * The headers of an answer, as the real API sends them: a 401 and a 404 come from its doorstep and
 * know nothing of limits. The limits look as they do after one request, whenever it is sent.
 */
export function headersOf({
  status,
  requestId,
  promptTokens = 0,
}: {
  readonly status: number;
  readonly requestId: string;
  readonly promptTokens?: number;
}): Record<string, string> {
  const common = { "content-type": "application/json", "x-request-id": requestId };
  if (status === 401 || status === 404) return common;
  return {
    ...common,
    "openai-organization": "org-blank-slate",
    "openai-processing-ms": String(200 + (Number.parseInt(requestId.slice(4, 8), 16) % 700)),
    "openai-version": "2020-10-01",
    "x-ratelimit-limit-requests": String(requestsPerMinute),
    "x-ratelimit-limit-tokens": String(tokensPerMinute),
    "x-ratelimit-remaining-requests": String(requestsPerMinute - 1),
    "x-ratelimit-remaining-tokens": String(Math.max(0, tokensPerMinute - promptTokens)),
    "x-ratelimit-reset-requests": "6ms",
    "x-ratelimit-reset-tokens": `${Math.ceil((promptTokens * 60_000) / tokensPerMinute)}ms`,
  };
}
