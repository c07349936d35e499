import type { RankSearch } from "./rank-table.ts";

/**
 * Byte pair encoding: begins with single bytes and joins the neighbours that make the token of the
 * lowest rank, until no two neighbours make a token. Gives the lengths of the tokens in bytes.
 */
export function mergeBytes(bytes: Uint8Array, { rank }: RankSearch): readonly number[] {
  if (rank(bytes, 0, bytes.length) !== Number.POSITIVE_INFINITY) return [bytes.length];
  const starts = Array.from({ length: bytes.length + 1 }, (_, index) => index);
  const rankAt = (index: number) =>
    index + 2 < starts.length
      ? rank(bytes, starts[index] ?? 0, starts[index + 2] ?? 0)
      : Number.POSITIVE_INFINITY;
  const ranks = starts.map((_, index) => rankAt(index));
  for (;;) {
    const lowest = indexOfLowest(ranks);
    if (lowest === -1) break;
    starts.splice(lowest + 1, 1);
    ranks.splice(lowest + 1, 1);
    ranks[lowest] = rankAt(lowest);
    if (lowest > 0) ranks[lowest - 1] = rankAt(lowest - 1);
  }
  return starts.slice(1).map((end, index) => end - (starts[index] ?? 0));
}

function indexOfLowest(ranks: readonly number[]): number {
  let [lowest, found] = [Number.POSITIVE_INFINITY, -1];
  for (let index = 0; index < ranks.length; index++) {
    const rank = ranks[index] ?? Number.POSITIVE_INFINITY;
    if (rank < lowest) [lowest, found] = [rank, index];
  }
  return found;
}
