import type { Token } from "marked";
import type { Block } from "../../../report/markdown/block.ts";
import { withHighlighter } from "../../../report/markdown/highlight.ts";
import type { Look } from "../../../report/markdown/look.ts";
import { renderBlocks } from "../../../report/markdown/render-blocks.ts";
import { hang } from "../../../report/markdown/wrap.ts";

const widest = 96;
const margin = "  ";

/** The look in which Markdown with code is shown. Loads the highlighter only where there is colour. */
export async function lookForTokens(tokens: readonly Token[], look: Look): Promise<Look> {
  const hasCode = tokens.some(({ type }) => type === "code");
  return look.color && hasCode ? withHighlighter(look) : look;
}

/** A part of a lesson as blocks for a window. */
export function tokenBlocks(tokens: readonly Token[], columns: number, look: Look): Block[] {
  const width = Math.max(20, Math.min(widest, columns - 2 * margin.length));
  return renderBlocks(tokens, width, look).map(({ lines, keepWithNext }) => ({
    lines: hang(lines, margin, margin),
    keepWithNext,
  }));
}
