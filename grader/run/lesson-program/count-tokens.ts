import { countPrompt } from "../../openai/tokens/count-prompt.ts";
import { loadTokenizer } from "../../openai/tokens/load-tokenizer.ts";
import type { ShownRequest } from "./block-run.ts";

/** How many tokens each request of each block sent, as gpt-4o-mini counts them. */
export async function countTokens(
  blocks: readonly (readonly ShownRequest[])[],
): Promise<readonly (readonly number[])[]> {
  const tokenizer = await loadTokenizer();
  return blocks.map((requests) => requests.map(({ wire }) => countPrompt(wire, wire, tokenizer)));
}
