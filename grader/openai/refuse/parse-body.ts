import { type ApiError, type Body, invalidRequest } from "./api-error.ts";
import { isObject } from "./invalid-type.ts";

const notJson =
  "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON. If you have trouble figuring out how to fix this, please contact us through our help center at help.openai.com.)";

/** Reads a request's text as a JSON object, or gives the error that says it isn't one. */
export function parseBody(text: string): { body: Body } | { error: ApiError } {
  try {
    const body: unknown = JSON.parse(text);
    if (isObject(body)) return { body };
  } catch {
    // Falls through: text that isn't JSON and JSON that isn't an object get the same answer.
  }
  return { error: invalidRequest(notJson, {}) };
}
