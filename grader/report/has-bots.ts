import type { RecordedCheck } from "../wire/recorded.ts";

/** Where nothing is ever said twice to the same bot, there are no bots, but functions that ask. */
export function hasBots(recorded: readonly RecordedCheck[]): boolean {
  return recorded.some(({ turns }) => {
    const bots = turns.flatMap(({ bot, said }) => (said === undefined ? [] : [bot]));
    return new Set(bots).size < bots.length;
  });
}
