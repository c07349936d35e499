import type { Look } from "../markdown/look.ts";

/** The line of a file where something happened, one before and one after, and a caret below it. */
export function codeFrame(
  source: string,
  { line, column }: { readonly line: number; readonly column: number },
  look: Look,
): string[] {
  const lines = source.split(/\r?\n/);
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const text = (lines[number - 1] ?? "").replaceAll("\t", "  ");
    const margin = `${number === line ? ">" : " "} ${String(number).padStart(width)} | `;
    frame.push(number === line ? look.strong(margin + text) : margin + text);
    if (number === line) {
      const tabs = (lines[number - 1] ?? "").slice(0, column - 1).split("\t").length - 1;
      const indent = " ".repeat(Math.max(0, column - 1 + tabs));
      frame.push(`  ${" ".repeat(width)} | ${indent}${look.bad("^")}`);
    }
  }
  return frame;
}
