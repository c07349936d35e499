import { stripVTControlCharacters } from "node:util";
import type { Look } from "../markdown/look.ts";
import { wrapText } from "../markdown/wrap.ts";
import { cutLine } from "./code-frame.ts";
import { withoutInsides } from "./promises.ts";
import type { VerdictView } from "./verdict-view.ts";

/** So much of what was printed is shown; less below a mistake, which shouldn't leave the window. */
const printedAtMost = 12;
const printedBelowMistake = 5;

/** What the submission printed, where that may help. */
export function showPrinted(
  { printed, outcome, headline }: VerdictView,
  width: number,
  look: Look,
): string[] {
  if (outcome === "solved" || printed.length === 0) return [];
  const lines = withoutInsides(once(printed));
  const most = headline === undefined ? printedAtMost : printedBelowMistake;
  const shown = lines.length <= most + 1 ? lines : lines.slice(0, most);
  const more = lines.length - shown.length;
  return [
    look.label("your code printed"),
    ...shown.map((line) => `  ${cutLine(stripVTControlCharacters(line), width - 2)}`),
    ...(more > 0 ? [look.label(`  … ${more} more lines`)] : []),
    ...(lines.some((line) => unfilled.test(line))
      ? wrapText(`\`\${…}\` works only in a text between backticks, not between quotes.`, width)
      : []),
  ];
}

/** A gap that was to be filled in, `${reply}` or `${await chat("Hi!")}`, printed as it stands. */
const unfilled = /\$\{\s*(?:await\b|[A-Za-z_][\w.]*\s*[[(}])/;

/** Several checks may have made the code print the same: then once is enough to read. */
function once(lines: readonly string[]): readonly string[] {
  for (let length = 1; length <= lines.length / 2; length += 1) {
    const repeats = lines.length % length === 0;
    if (repeats && lines.every((line, index) => line === lines[index % length])) {
      return lines.slice(0, length);
    }
  }
  return lines;
}
