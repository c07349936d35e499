import { type ApiError, errorBody } from "../refuse/api-error.ts";
import { Response } from "../web-classes.ts";
import { headersOf } from "./headers.ts";

/** The response that carries an error, with the headers its status has on the real API. */
export function errorResponse(error: ApiError, requestId: string, promptTokens = 0): Response {
  const { status } = error;
  return new Response(JSON.stringify(errorBody(error)), {
    status,
    headers: { ...headersOf({ status, requestId, promptTokens }), ...error.headers },
  });
}
