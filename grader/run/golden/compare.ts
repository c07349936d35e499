import { type ErrorRow, errorRows } from "./error-rows.ts";
import { type TokenRow, tokenRows } from "./token-rows.ts";
import type { ArrivedError, Way } from "./ways.ts";

/** One thing that the pretend OpenAI has to give exactly, and what it gave where that was another. */
export interface Compared {
  readonly what: string;
  /** `undefined` when it was exact. */
  readonly complaint: string | undefined;
}

/** Asks for an error, and compares it to the letter. */
export async function compareError(row: ErrorRow, way: Way): Promise<Compared> {
  const arrived = await way.errorOf(row);
  const expected = { status: row.status, error: row.error };
  const [got, right] = [plain(arrived), plain(expected)];
  const what = `${row.name}, by ${way.name}`;
  return { what, complaint: got === right ? undefined : `${got} should be ${right}` };
}

/** Asks what a prompt costs, whole and streamed. */
export async function compareTokens({ tokens, messages }: TokenRow, way: Way): Promise<Compared> {
  const counted = [await way.promptTokens(messages, false), await way.promptTokens(messages, true)];
  const isExact = counted.every((count) => count === String(tokens));
  const what = `"${messages.at(-1)?.content}", by ${way.name}`;
  return { what, complaint: isExact ? undefined : `${counted.join(" and ")} should be ${tokens}` };
}

/** Everything that is known of the real API's errors and counts, by every way. */
export async function compareAll(
  ways: readonly Way[],
): Promise<{ errors: readonly Compared[]; tokens: readonly Compared[] }> {
  const errors: Compared[] = [];
  const tokens: Compared[] = [];
  for (const way of ways) {
    for (const row of errorRows) errors.push(await compareError(row, way));
    for (const row of tokenRows) tokens.push(await compareTokens(row, way));
  }
  return { errors, tokens };
}

/** Field by field in one order, and with no request's id. */
function plain(arrived: ArrivedError | undefined): string {
  if (arrived === undefined) return "a reply";
  const { message, type, param, code } = arrived.error;
  const text = String(message).replace(/req_[0-9a-f]{32}/, "req_…");
  return JSON.stringify({ status: arrived.status, message: text, type, param, code });
}
