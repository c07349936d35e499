import type { Look } from "./markdown/look.ts";
import { hang, wrapText } from "./markdown/wrap.ts";

const margin = "  ";
const gap = "   ";
const widest = 96;
/** Of a text that holds a word nearly everywhere, the first sections are enough. */
const mostPlaces = 4;

/** A text that holds what was looked for. */
export interface Found {
  /** What to type to read it: "npm run lesson 6". */
  readonly command: string;
  readonly title: string;
  /** The titles of its sections that hold it. */
  readonly places: readonly string[];
}

/** The texts that hold a word, each with the sections where it stands. */
export function showFound(
  word: string,
  found: readonly Found[],
  columns: number,
  look: Look,
): string[] {
  const width = Math.max(30, Math.min(widest, columns - 2 * margin.length));
  const widestCommand = Math.max(...found.map(({ command }) => command.length));
  const rest = " ".repeat(widestCommand + gap.length);
  const rows = found.flatMap(({ command, title, places }) => {
    const more = places.length - mostPlaces;
    const shown = [
      ...places.slice(0, mostPlaces),
      ...(more > 0 ? [`${more} more ${more === 1 ? "section" : "sections"}`] : []),
    ];
    const lines = shown.flatMap((place) =>
      hang(wrapText(place, Math.max(10, width - rest.length - 2)), "· ", "  "),
    );
    return [
      `${look.strong(command)}${" ".repeat(widestCommand - command.length)}${gap}${title}`,
      ...lines.map((line) => rest + line),
      "",
    ];
  });
  const title = `"${word}" stands in these texts, under these headings:`;
  return ["", margin + title, "", ...rows.map((line) => (line === "" ? "" : margin + line))];
}
