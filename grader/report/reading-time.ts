import type { Token } from "marked";
import type { Section } from "./lesson-sections.ts";
import { lookFor } from "./markdown/look.ts";
import { renderBlocks } from "./markdown/render-blocks.ts";

/** How much somebody reads in a minute who reads to learn: words of prose, lines of the rest. */
const wordsAMinute = 200;
const codeLinesAMinute = 25;
const resultLinesAMinute = 40;
/** A chart is looked at, however many lines it has. */
const minutesForChart = 0.25;
/** As wide as a text is in a window of 80 columns. */
const width = 76;
const look = lookFor({ color: false, links: false });

/** About how many minutes it takes to read what is shown of a lesson. */
export function readingMinutes(sections: readonly Pick<Section, "tokens">[]): number {
  return sections
    .flatMap(({ tokens }) => tokens)
    .reduce((minutes, token) => minutes + minutesFor(token), 0);
}

function minutesFor(token: Token): number {
  if (token.type === "code" && /^chart\b/.test(token.lang ?? "")) return minutesForChart;
  return renderBlocks([token], width, look).reduce((minutes, { kind, lines }) => {
    if (kind === "code") return minutes + filled(lines) / codeLinesAMinute;
    if (kind === "result") return minutes + filled(lines) / resultLinesAMinute;
    return minutes + words(lines) / wordsAMinute;
  }, 0);
}

function filled(lines: readonly string[]): number {
  return lines.filter((line) => line.trim() !== "").length;
}

function words(lines: readonly string[]): number {
  return lines.join(" ").match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
