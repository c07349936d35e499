import wrapAnsi from "wrap-ansi";

/** Prose as lines of at most `width` columns. A word that is longer is broken. */
export function wrapText(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(1, width), { hard: true }).split("\n");
}

/** Code or output as lines of at most `width` columns, with its indentation. */
export function wrapCode(code: string, width: number): string[] {
  return wrapAnsi(code, Math.max(1, width), { hard: true, trim: false }).split("\n");
}

/** The lines behind a margin: `first` before the first, as many blanks before the others. */
export function hang(lines: readonly string[], first: string, rest: string): string[] {
  return lines.map((line, index) => ((index === 0 ? first : rest) + line).trimEnd());
}
