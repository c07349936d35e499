import { type ApiError, invalidRequest } from "./api-error.ts";

/** The error for a value of a wrong type: `Invalid type for 'user': expected a string, but …`. */
export function invalidType(param: string, expected: string, value: unknown): ApiError {
  const message = `Invalid type for '${param}': expected ${expected}, but got ${kindOf(value)} instead.`;
  return invalidRequest(message, { param, code: "invalid_type" });
}

/** The error for a parameter that must be there and isn't. */
export function missing(param: string): ApiError {
  const message = `Missing required parameter: '${param}'.`;
  return invalidRequest(message, { param, code: "missing_required_parameter" });
}

/** True for a parameter that counts as omitted: OpenAI treats `null` as if it weren't there. */
export function isOmitted(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "number") return Number.isInteger(value) ? "an integer" : "a decimal";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
