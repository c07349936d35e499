import type { ThrownError } from "./job.ts";

/** Whatever was thrown, as data that another process can be told. */
export function plainError(thrown: unknown): ThrownError {
  if (!(thrown instanceof Error)) {
    const message = typeof thrown === "string" ? thrown : JSON.stringify(thrown);
    return { name: undefined, message, stack: undefined, status: undefined, code: undefined };
  }
  const { name, message, stack } = thrown;
  const status =
    "status" in thrown && typeof thrown.status === "number" ? thrown.status : undefined;
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined;
  return { name, message, stack, status, code };
}
