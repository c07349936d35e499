import { setTimeout as sleep } from "node:timers/promises";
import type { PretendOpenAI } from "../../openai/pretend-openai.ts";

/** Milliseconds until a stream's first piece is there, and between one piece and the next. */
const untilFirst = 150;
const between = 9;

/**
 * Lets streams arrive as gpt-4o-mini's do: the first word in under 0.2 seconds, 200 words in two to
 * three. Whole replies come at once, since waiting for them shows nothing.
 */
export function paceAsAModel(openai: PretendOpenAI): void {
  openai.pace(async (index, { streamed }) => {
    if (streamed) await sleep(index === 0 ? untilFirst : between);
  });
}
