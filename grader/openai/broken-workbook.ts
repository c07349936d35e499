import { type ApiError, invalidRequest } from "./refuse/api-error.ts";

/**
 * The answer when the pretend OpenAI itself fails, say because a spec's reply function throws.
 * Status 400, because the SDK would try a 500 again and hide what happened.
 */
export function brokenWorkbook(thrown: unknown): ApiError {
  const what = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  const message = `The pretend OpenAI broke while it made a reply. This is a fault of the workbook, not of your code: please report it with these lines.\n${what}`;
  return invalidRequest(message, { code: "workbook_broke" });
}
