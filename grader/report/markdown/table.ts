import type { Tokens } from "marked";
import stringWidth from "string-width";
import { renderInline } from "./inline.ts";
import type { Look } from "./look.ts";
import { wrapText } from "./wrap.ts";

const gap = "   ";
const narrowestColumn = 6;

/** A table as aligned columns under a rule. Cells are wrapped where the window is too narrow. */
export function renderTable(table: Tokens.Table, width: number, look: Look): string[] {
  const header = table.header.map(({ tokens }) => look.strong(renderInline(tokens, look)));
  const rows = table.rows.map((row) => row.map(({ tokens }) => renderInline(tokens, look)));
  const widths = narrow(
    header.map((_, column) =>
      Math.max(...[header, ...rows].map((row) => stringWidth(row[column] ?? ""))),
    ),
    width - gap.length * (header.length - 1),
  );
  const rule = look.label(widths.map((columns) => "─".repeat(columns)).join(gap));
  return [
    ...renderRow(header, widths, table.align),
    rule,
    ...rows.flatMap((row) => renderRow(row, widths, table.align)),
  ];
}

/** Takes columns from the widest until all fit. */
function narrow(widths: readonly number[], available: number): number[] {
  const fitted = [...widths];
  while (fitted.reduce((sum, columns) => sum + columns, 0) > available) {
    const widest = Math.max(...fitted);
    if (widest <= narrowestColumn) break;
    fitted[fitted.indexOf(widest)] = widest - 1;
  }
  return fitted;
}

function renderRow(
  cells: readonly string[],
  widths: readonly number[],
  align: Tokens.Table["align"],
): string[] {
  const wrapped = cells.map((cell, column) => wrapText(cell, widths[column] ?? 1));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) =>
    wrapped
      .map((lines, column) => pad(lines[index] ?? "", widths[column] ?? 0, align[column] ?? null))
      .join(gap)
      .trimEnd(),
  );
}

function pad(text: string, columns: number, align: "left" | "right" | "center" | null): string {
  const missing = Math.max(0, columns - stringWidth(text));
  if (align === "right") return " ".repeat(missing) + text;
  const before = align === "center" ? Math.floor(missing / 2) : 0;
  return " ".repeat(before) + text + " ".repeat(missing - before);
}
