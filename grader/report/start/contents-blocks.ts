import stringWidth from "string-width";
import type { Block } from "../markdown/block.ts";
import type { Look } from "../markdown/look.ts";
import { cutLine } from "../verdict/code-frame.ts";

/** A lesson to be chosen. */
export interface Choice {
  readonly number: number;
  readonly title: string;
  readonly minutes: number;
  readonly points: number;
  readonly solved: boolean;
}

/**
 * The lessons, the chosen one with an arrow, as one block of at most `rows` lines: of more lessons
 * those around the chosen one. Every mark has its word.
 */
export function contentsBlock(
  choices: readonly Choice[],
  chosen: number,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  look: Look,
): Block {
  const titles = Math.max(...choices.map(({ title }) => stringWidth(title)));
  const lines = choices.map(({ number, title, minutes, points, solved }, index) => {
    const padded = title + " ".repeat(titles - stringWidth(title));
    const name = `${solved ? "✓" : " "} ${String(number).padStart(2, "0")}  ${padded}`;
    const worth = `${String(minutes).padStart(2)} min   ${points} points   `;
    const line = `${index === chosen ? "→" : " "} ${name}   ${worth}${solved ? "solved" : "open"}`;
    const cut = cutLine(line, Math.max(10, columns - 2));
    const painted = index === chosen ? look.strong(cut) : solved ? look.good(cut) : cut;
    return painted;
  });
  const first = Math.max(0, Math.min(chosen - Math.floor(rows / 2), lines.length - rows));
  return { lines: lines.slice(first, first + Math.max(1, rows)), keepWithNext: false };
}
