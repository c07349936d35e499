import { type ApiError, type Body, invalidRequest } from "./api-error.ts";
import { invalidType, isOmitted } from "./invalid-type.ts";

/** The numeric parameters, each a decimal or an integer between two bounds. */
const numbers = {
  temperature: { kind: "decimal", min: 0, max: 2 },
  top_p: { kind: "decimal", min: 0, max: 1 },
  frequency_penalty: { kind: "decimal", min: -2, max: 2 },
  presence_penalty: { kind: "decimal", min: -2, max: 2 },
  n: { kind: "integer", min: 1, max: 128 },
  max_tokens: { kind: "integer", min: 1, max: Number.POSITIVE_INFINITY },
  max_completion_tokens: { kind: "integer", min: 1, max: Number.POSITIVE_INFINITY },
  top_logprobs: { kind: "integer", min: 0, max: 20 },
} as const;

/** Refuses a numeric parameter that isn't a number, or is out of its bounds. */
export function checkNumbers(body: Body): ApiError | undefined {
  for (const [param, { kind, min, max }] of Object.entries(numbers)) {
    const value = body[param];
    if (isOmitted(value)) continue;
    if (typeof value !== "number" || (kind === "integer" && !Number.isInteger(value))) {
      return invalidType(param, kind === "integer" ? "an integer" : "a decimal", value);
    }
    if (value < min) return outOfBounds(param, value, [kind, "below", "minimum"], `>= ${min}`);
    if (value > max) return outOfBounds(param, value, [kind, "above", "maximum"], `<= ${max}`);
  }
  return undefined;
}

function outOfBounds(
  param: string,
  value: number,
  [kind, side, bound]: [string, string, string],
  expected: string,
): ApiError {
  const message = `Invalid '${param}': ${kind} ${side} ${bound} value. Expected a value ${expected}, but got ${value} instead.`;
  return invalidRequest(message, { param, code: `${kind}_${side}_${bound.slice(0, 3)}_value` });
}
