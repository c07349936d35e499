import { type ApiError, invalidRequest } from "./api-error.ts";
import { invalidType, isObject, isOmitted, missing } from "./invalid-type.ts";

const partTypes = ["text", "image_url", "input_audio", "refusal", "audio", "file"];

/**
 * Refuses a message's content that is neither text nor a list of parts.
 * Content that isn't there at all is looked at last, by `checkContent`.
 */
export function checkContentType(content: unknown, param: string): ApiError | undefined {
  if (isOmitted(content) || typeof content === "string") return undefined;
  if (!Array.isArray(content)) {
    return invalidType(param, "one of a string or array of objects", content);
  }
  if (content.length === 0) {
    const message = `Invalid '${param}': empty array. Expected an array with minimum length 1, but got an empty array instead.`;
    return invalidRequest(message, { param, code: "empty_array" });
  }
  for (const [index, part] of content.entries()) {
    const error = checkPart(part, `${param}[${index}]`);
    if (error) return error;
  }
  return undefined;
}

function checkPart(part: unknown, at: string): ApiError | undefined {
  if (!isObject(part)) return invalidType(at, "an object", part);
  if (part.type === undefined) return missing(`${at}.type`);
  if (typeof part.type !== "string" || !partTypes.includes(part.type)) {
    const supported = "'text', 'image_url', 'input_audio', 'refusal', 'audio', and 'file'";
    const message = `Invalid value: '${part.type}'. Supported values are: ${supported}.`;
    return invalidRequest(message, { param: `${at}.type`, code: "invalid_value" });
  }
  if (part.type !== "text" || typeof part.text === "string") return undefined;
  if (part.text === undefined) return missing(`${at}.text`);
  return invalidType(`${at}.text`, "a string", part.text);
}
