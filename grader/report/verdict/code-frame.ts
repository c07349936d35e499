import stringWidth from "string-width";
import type { Look } from "../markdown/look.ts";

/**
 * The line of a file where something happened, one before and one after, and a caret below it.
 * Lines that are wider than `width` are cut; where the place itself would be cut off, at their start.
 */
export function codeFrame(
  source: string,
  { line, column }: { readonly line: number; readonly column: number },
  look: Look,
  width: number,
): string[] {
  const lines = source.split(/\r?\n/);
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.length, line + 1);
  const digits = String(last).length;
  const room = Math.max(20, width - digits - 5);
  const here = expand((lines[line - 1] ?? "").slice(0, column - 1));
  // As far as needed to have the place and a little of what follows on the screen.
  const skipped = Math.max(0, here.length + 12 - room);
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const text = expand(lines[number - 1] ?? "");
    if (text === "" && number !== line) continue;
    const visible = skipped > 0 ? `…${text.slice(skipped + 1)}` : text;
    const margin = `${number === line ? ">" : " "} ${String(number).padStart(digits)} | `;
    const shown = margin + cutLine(visible, room);
    frame.push(number === line ? look.strong(shown) : shown);
    if (number === line) {
      const indent = " ".repeat(stringWidth(here.slice(skipped)));
      frame.push(`  ${" ".repeat(digits)} | ${indent}${look.bad("^")}`);
    }
  }
  return frame;
}

/** A line cut to `width` columns, with a `…` where something is gone. */
export function cutLine(line: string, width: number): string {
  if (stringWidth(line) <= width) return line;
  let cut = "";
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (stringWidth(cut + segment) > width - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}

function expand(text: string): string {
  return text.replaceAll("\t", "  ");
}
