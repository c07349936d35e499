import { type ApiError, type Body, invalidRequest } from "./api-error.ts";
import { isObject, isOmitted } from "./invalid-type.ts";
import { messagesOf } from "./messages.ts";

/**
 * Refuses a message without content. Only an assistant message that called a tool or a function,
 * or that refused to answer, may have none.
 */
export function checkContent(body: Body): ApiError | undefined {
  for (const [index, message] of messagesOf(body).entries()) {
    if (!isObject(message) || !isOmitted(message.content) || saysSomethingElse(message)) continue;
    return invalidRequest("Invalid value for 'content': expected a string, got null.", {
      param: `messages.[${index}].content`,
    });
  }
  return undefined;
}

function saysSomethingElse({ role, tool_calls, function_call, refusal, audio }: Body): boolean {
  if (role !== "assistant") return false;
  return [tool_calls, function_call, refusal, audio].some((other) => !isOmitted(other));
}
