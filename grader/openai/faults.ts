import type { ApiError } from "./refuse/api-error.ts";

/** How long the SDK waits before it tries again, sent as `retry-after-ms` and `retry-after`. */
interface Retryable {
  /** Without it the SDK waits half a second and more, except after `rate-limit` (20). */
  readonly retryAfterMs?: number;
}

/** What can go wrong on OpenAI's side. The first four are answered instead of a reply. */
export type Fault =
  | ({ readonly kind: "rate-limit"; readonly of?: "requests" | "tokens" } & Retryable)
  | ({ readonly kind: "quota" } & Retryable)
  | ({ readonly kind: "server-error" } & Retryable)
  | ({ readonly kind: "overloaded" } & Retryable)
  /** A stream hands over that many pieces, then an error; a whole reply is a `server-error`. */
  | { readonly kind: "error-in-stream"; readonly afterPieces: number }
  /** The connection is cut after that many pieces; a whole reply is cut in half. */
  | { readonly kind: "cut"; readonly afterPieces: number };

/** A fault that comes while a reply is handed over. */
export type LateFault = Extract<Fault, { kind: "error-in-stream" | "cut" }>;

/** The error of OpenAI's servers, before or within a stream. */
export const serverError: ApiError = {
  status: 500,
  message: "The server had an error while processing your request. Sorry about that!",
  type: "server_error",
  param: null,
  code: null,
};

/** The error that a fault answers instead of a reply; nothing for one that comes later. */
export function errorOf(fault: Fault, model: unknown, requestId: string): ApiError | undefined {
  switch (fault.kind) {
    case "rate-limit":
      return withRetry({ retryAfterMs: 20, ...fault }, rateLimit(fault, model));
    case "quota":
      return withRetry(fault, quota);
    case "server-error":
      return withRetry(fault, serverError);
    case "overloaded":
      return withRetry(fault, overloaded(requestId));
    case "error-in-stream":
    case "cut":
      return undefined;
    default:
      return fault satisfies never;
  }
}

const quota: ApiError = {
  status: 429,
  message:
    "You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.",
  type: "insufficient_quota",
  param: null,
  code: "insufficient_quota",
};

function overloaded(requestId: string): ApiError {
  const message = `That model is currently overloaded with other requests. You can retry your request, or contact us through our help center at help.openai.com if the error persists. (Please include the request ID ${requestId} in your message.)`;
  return { ...serverError, status: 503, message };
}

function rateLimit(
  { of = "requests", retryAfterMs = 20 }: Extract<Fault, { kind: "rate-limit" }>,
  model: unknown,
): ApiError {
  const reached =
    of === "requests"
      ? "requests per min (RPM): Limit 3, Used 3, Requested 1"
      : "tokens per min (TPM): Limit 200000, Used 200000, Requested 100";
  const wait = retryAfterMs < 1000 ? `${retryAfterMs}ms` : `${retryAfterMs / 1000}s`;
  const message = `Rate limit reached for ${typeof model === "string" ? model : "gpt-4o-mini"} in organization org-blank-slate on ${reached}. Please try again in ${wait}. Visit https://platform.openai.com/account/rate-limits to learn more.`;
  return { status: 429, message, type: of, param: null, code: "rate_limit_exceeded" };
}

function withRetry({ retryAfterMs }: Retryable, error: ApiError): ApiError {
  if (retryAfterMs === undefined) return error;
  const headers = {
    "retry-after-ms": String(retryAfterMs),
    "retry-after": String(Math.ceil(retryAfterMs / 1000)),
  };
  return { ...error, headers };
}
