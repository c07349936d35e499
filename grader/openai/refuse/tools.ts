import { type ApiError, type Body, invalidRequest } from "./api-error.ts";
import { isObject } from "./invalid-type.ts";
import { messagesOf } from "./messages.ts";

/** Refuses the answer of a tool that no assistant message before it has called. */
export function checkTools(body: Body): ApiError | undefined {
  let called = false;
  for (const [index, message] of messagesOf(body).entries()) {
    if (!isObject(message)) continue;
    if (message.role !== "tool") {
      called = Array.isArray(message.tool_calls) && message.tool_calls.length > 0;
    } else if (!called) {
      return invalidRequest(
        "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
        { param: `messages.[${index}].role` },
      );
    }
  }
  return undefined;
}
