import type { ApiError, Body } from "./api-error.ts";
import { invalidType, isObject, isOmitted } from "./invalid-type.ts";

/** Refuses a `stream` that is neither true nor false, and `stream_options` that aren't an object. */
export function checkSwitches({ stream, stream_options }: Body): ApiError | undefined {
  if (!isOmitted(stream) && typeof stream !== "boolean") {
    return invalidType("stream", "a boolean", stream);
  }
  if (!isOmitted(stream_options) && !isObject(stream_options)) {
    return invalidType("stream_options", "an object", stream_options);
  }
  return undefined;
}
