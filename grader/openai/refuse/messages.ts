import { type ApiError, type Body, invalidRequest } from "./api-error.ts";
import { invalidType, missing } from "./invalid-type.ts";

const param = "messages";

/** Refuses a request without a list of messages, or with an empty one. */
export function checkMessagesGiven({ messages }: Body): ApiError | undefined {
  if (messages === undefined) return missing(param);
  if (!Array.isArray(messages)) return invalidType(param, "an array of objects", messages);
  if (messages.length > 0) return undefined;
  const message =
    "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.";
  return invalidRequest(message, { param, code: "empty_array" });
}

/** The messages of a body that `checkMessagesGiven` found no fault with. */
export function messagesOf({ messages }: Body): readonly unknown[] {
  return Array.isArray(messages) ? messages : [];
}
