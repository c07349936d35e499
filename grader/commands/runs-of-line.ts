import type { IBufferCell, IBufferLine } from "@xterm/headless";
import type { Run } from "../report/terminal-picture.ts";

/** Reads a line of a terminal's screen as pieces of text that look the same. */
export function runsOfLine(line: IBufferLine, columns: number): Run[] {
  const runs: Run[] = [];
  let used = columns;
  while (used > 0 && isBlank(line.getCell(used - 1))) used -= 1;
  for (let column = 0; column < used; column += 1) {
    const cell = line.getCell(column);
    // The second half of a wide character holds nothing.
    if (cell === undefined || cell.getWidth() === 0) continue;
    const text = cell.getChars() || " ";
    const look = {
      color: cell.isFgPalette() ? cell.getFgColor() : undefined,
      bold: cell.isBold() !== 0,
      italic: cell.isItalic() !== 0,
      underline: cell.isUnderline() !== 0,
    };
    const last = runs.at(-1);
    if (last && sameLook(last, look)) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, ...look });
  }
  return runs;
}

function isBlank(cell: IBufferCell | undefined): boolean {
  return cell === undefined || (cell.getWidth() !== 0 && cell.getChars().trim() === "");
}

function sameLook(a: Omit<Run, "text">, b: Omit<Run, "text">): boolean {
  return (
    a.color === b.color && a.bold === b.bold && a.italic === b.italic && a.underline === b.underline
  );
}
