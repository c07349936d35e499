import { buildRankTable, type RankTable } from "./rank-table.ts";
import { makeTokenizer, type Tokenizer } from "./tokenizer.ts";

/** Builds a tokenizer from the gpt-tokenizer package, anywhere JavaScript runs. */
export async function buildTokenizer(): Promise<Tokenizer> {
  return makeTokenizer(await buildTable());
}

/** Builds the table of o200k_base's tokens, which takes a tenth of a second. */
export async function buildTable(): Promise<RankTable> {
  const { default: ranks } = await import("gpt-tokenizer/bpeRanks/o200k_base");
  return buildRankTable(ranks);
}
