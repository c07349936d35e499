import type { MarkedToken, Token } from "marked";
import stringWidth from "string-width";
import { type Block, joinBlocks } from "./block.ts";
import { renderCodeBlock } from "./code-block.ts";
import { renderInline } from "./inline.ts";
import { renderList } from "./list.ts";
import type { Look } from "./look.ts";
import { renderTable } from "./table.ts";
import { hang, wrapText } from "./wrap.ts";

/** Markdown, as `marked` has read it, in blocks of at most `width` columns. */
export function renderBlocks(tokens: readonly Token[], width: number, look: Look): Block[] {
  return tokens.flatMap((token, index) => {
    if (isPictureOfChart(token, tokens.slice(index + 1))) return [];
    const lines = renderBlock(token as MarkedToken, width, look);
    if (lines.length === 0) return [];
    return [{ lines, keepWithNext: announces(token as MarkedToken), ...kindOf(token) }];
  });
}

function renderBlock(token: MarkedToken, width: number, look: Look): string[] {
  switch (token.type) {
    case "heading":
      return renderHeading(renderInline(token.tokens, look), token.depth, width, look);
    case "paragraph":
    case "text":
      return wrapText(renderInline(token.tokens ?? [token], look), width);
    case "code":
      return renderCodeBlock(token.text, token.lang ?? "", width, look);
    case "list":
      return renderList(token, width, look, renderBlocks);
    case "table":
      return renderTable(token, width, look);
    case "blockquote": {
      const bar = look.label("│ ");
      return hang(joinBlocks(renderBlocks(token.tokens, width - 2, look)), bar, bar);
    }
    case "hr":
      return [look.label("─".repeat(width))];
    default:
      // Blank lines, comments, definitions: nothing to show.
      return [];
  }
}

function renderHeading(text: string, depth: number, width: number, look: Look): string[] {
  const paint = depth === 1 ? look.title : look.heading;
  const wrapped = wrapText(text, width);
  const lines = wrapped.map(paint);
  if (depth > 2) return lines;
  // A rule under it shows a heading where there is no colour.
  const longest = Math.max(...wrapped.map((line) => stringWidth(line)));
  if (depth === 1) return [...lines, look.label("═".repeat(longest))];
  return look.color ? lines : [...lines, "─".repeat(longest)];
}

function announces(token: MarkedToken): boolean {
  if (token.type === "heading") return true;
  return token.type === "paragraph" && token.text.trimEnd().endsWith(":");
}

function kindOf(token: Token): Pick<Block, "kind"> {
  if (token.type === "heading") return { kind: "heading" };
  if (token.type === "paragraph") return { kind: "text" };
  if (token.type !== "code") return {};
  return { kind: /^(output|wire|chart)\b/.test(token.lang ?? "") ? "result" : "code" };
}

/** True for a picture of the chart below it, which is drawn anyway. */
function isPictureOfChart(token: Token, below: readonly Token[]): boolean {
  const next = below.find(({ type }) => type !== "space");
  return (
    token.type === "paragraph" &&
    token.tokens?.length === 1 &&
    token.tokens[0]?.type === "image" &&
    next?.type === "code" &&
    next.lang?.startsWith("chart") === true
  );
}
