/**
 * The 200,000 tokens of o200k_base in one run of bytes, ready to be searched: a hash table, then
 * each token's length and bytes, in order of rank. Building it takes a tenth of a second, reading
 * it back from a file a few milliseconds, and every grading waits for it.
 */
export type RankTable = Uint8Array<ArrayBuffer>;

const slots = 2 ** 19;
const tokensStart = slots * 4;

/** Builds the table from tokens in order of rank, each a text or, where it is none, its bytes. */
export function buildRankTable(ranks: readonly (string | readonly number[])[]): RankTable {
  const encoder = new TextEncoder();
  const tokens = ranks.map((token) =>
    typeof token === "string" ? encoder.encode(token) : Uint8Array.from(token),
  );
  const size = tokens.reduce((sum, token) => sum + 1 + token.length, tokensStart);
  const table: RankTable = new Uint8Array(size);
  const search = searchIn(table);
  let at = tokensStart;
  for (const token of tokens) {
    search.put(token, at);
    table[at] = token.length;
    table.set(token, at + 1);
    at += 1 + token.length;
  }
  return table;
}

/** True for bytes that can be searched; false for a file that was cut short, say. */
export function isRankTable(bytes: Uint8Array): bytes is RankTable {
  const aligned = bytes.buffer instanceof ArrayBuffer && bytes.byteOffset % 4 === 0;
  return aligned && bytes.length > tokensStart;
}

/** Looks tokens up. */
export interface RankSearch {
  /** A number that grows with the token's rank, or `Infinity` when the bytes are no token. */
  rank(bytes: Uint8Array, start: number, end: number): number;
  put(token: Uint8Array, at: number): void;
}

/** Searches a table that `buildRankTable` made. */
export function searchIn(table: RankTable): RankSearch {
  const places = new Uint32Array(table.buffer, table.byteOffset, slots);
  return {
    rank(bytes, start, end) {
      let slot = hash(bytes, start, end);
      for (let at = places[slot]; at; at = places[slot]) {
        if (isAt(table, at, bytes, start, end)) return at;
        slot = (slot + 1) % slots;
      }
      return Number.POSITIVE_INFINITY;
    },
    put(token, at) {
      let slot = hash(token, 0, token.length);
      while (places[slot]) slot = (slot + 1) % slots;
      places[slot] = at;
    },
  };
}

function isAt(table: RankTable, at: number, bytes: Uint8Array, start: number, end: number) {
  if (table[at] !== end - start) return false;
  for (let index = start; index < end; index++) {
    if (table[at + 1 + index - start] !== bytes[index]) return false;
  }
  return true;
}

/** FNV-1a, its bits mixed once more because neighbouring texts would end in neighbouring slots. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let hashed = 0x811c9dc5;
  for (let index = start; index < end; index++) {
    hashed = Math.imul(hashed ^ (bytes[index] ?? 0), 0x01000193);
  }
  hashed = Math.imul(hashed ^ (hashed >>> 15), 0x85ebca6b);
  return (hashed ^ (hashed >>> 13)) & (slots - 1);
}
