import type { Wire } from "../../wire/message.ts";
import type { Tokenizer } from "./tokenizer.ts";

/**
 * What a request's messages cost, as gpt-4o-mini counts: three tokens around each message and
 * three at the end. Exact on recordings of the real API.
 */
export function countPrompt(messages: readonly unknown[], wire: Wire, tokens: Tokenizer): number {
  return wire.reduce((sum, { content }, index) => {
    const { role, name } = fieldsOf(messages[index]);
    const nameCost = typeof name === "string" ? tokens.count(name) + 1 : 0;
    return sum + 3 + tokens.count(String(role)) + tokens.count(content) + nameCost;
  }, 3);
}

function fieldsOf(message: unknown): { role?: unknown; name?: unknown } {
  return typeof message === "object" && message !== null ? message : {};
}
