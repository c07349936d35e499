import type { Token, Tokens } from "marked";
import stringWidth from "string-width";
import type { Block } from "./block.ts";
import type { Look } from "./look.ts";
import { hang } from "./wrap.ts";

/** Renders what is inside of an item, which may be any block, another list too. */
type RenderBlocks = (tokens: readonly Token[], width: number, look: Look) => readonly Block[];

/** A list with its bullets or numbers; what doesn't fit on a line hangs under its item's text. */
export function renderList(
  list: Tokens.List,
  width: number,
  look: Look,
  renderBlocks: RenderBlocks,
): string[] {
  const start = list.start === "" ? 1 : list.start;
  const digits = String(start + list.items.length - 1).length;
  return list.items.flatMap((item, index) => {
    const bullet = list.ordered ? `${String(start + index).padStart(digits)}. ` : "• ";
    const box = item.task ? `[${item.checked ? "x" : " "}] ` : "";
    const marker = bullet + box;
    const indent = " ".repeat(stringWidth(marker));
    const blocks = renderBlocks(item.tokens, width - indent.length, look);
    const lines = blocks.flatMap(({ lines }, position) =>
      position > 0 && list.loose ? ["", ...lines] : [...lines],
    );
    const gap = index > 0 && list.loose ? [""] : [];
    return [...gap, ...hang(lines, look.label(marker), indent)];
  });
}
