import { type ApiError, invalidRequest } from "./api-error.ts";

/** Refuses messages of more tokens than the model's context window holds. */
export function checkContextWindow(promptTokens: number, window: number): ApiError | undefined {
  if (promptTokens <= window) return undefined;
  const message = `This model's maximum context length is ${window} tokens. However, your messages resulted in ${promptTokens} tokens. Please reduce the length of the messages.`;
  return invalidRequest(message, { param: "messages", code: "context_length_exceeded" });
}
