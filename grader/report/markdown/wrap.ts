import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** Stands for a space at which a line isn't broken; a character that no text has. */
const keptSpace = "\ue000";
const longestKept = 28;

/** Text that `wrapText` keeps on one line, if it isn't too long for that. */
export function keepTogether(text: string): string {
  return text.length > longestKept ? text : text.replaceAll(" ", keptSpace);
}

/** Prose as lines of at most `width` columns. A word that is longer is broken. */
export function wrapText(text: string, width: number): string[] {
  const wrapped = wrapAnsi(text, Math.max(1, width), { hard: true });
  return wrapped.replaceAll(keptSpace, " ").split("\n");
}

/**
 * Code or output as lines of at most `width` columns. A line keeps its indentation; what doesn't fit
 * goes on in a line that is indented `further` columns more.
 */
export function wrapCode(code: string, width: number, further: number): string[] {
  return code.split("\n").flatMap((line) => {
    if (stringWidth(line) <= width) return [line];
    const indent = /^ */.exec(line)?.[0] ?? "";
    const room = Math.max(1, width - indent.length - further);
    return hang(wrapText(line.slice(indent.length), room), indent, indent + " ".repeat(further));
  });
}

/** The lines behind a margin: `first` before the first, as many blanks before the others. */
export function hang(lines: readonly string[], first: string, rest: string): string[] {
  return lines.map((line, index) => ((index === 0 ? first : rest) + line).trimEnd());
}
