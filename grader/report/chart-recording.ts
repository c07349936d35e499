import { chartOf, readChart, type Series, writeChart } from "./chart/chart.ts";
import { describeChart } from "./chart/describe-chart.ts";
import { drawChart } from "./chart/draw-chart.ts";
import { isProgramBlock, seriesNamed } from "./program-block.ts";

/** A chart, the picture of it above, or a block of code; the picture is what GitHub shows. */
const partPattern =
  /(?:^!\[[^\]\n]*\]\((?<path>[^)\n]+)\)\n\n)?^(?<fence>`{3,})(?<info>[^\n]*)\n(?<text>.*?)^\k<fence>\n/gms;

/** A picture that belongs to a lesson. */
export interface Picture {
  /** Where it is kept, seen from the lesson's folder. */
  readonly path: string;
  readonly svg: string;
}

/**
 * The lesson with every chart's figures, and the words for its picture, made anew: a chart shows the
 * calls of all blocks above it that are marked for that.
 *
 * @param tokensOf how many tokens each call of a block of the program sent, blocks counted from 0
 */
export function withCharts(
  markdown: string,
  tokensOf: (block: number) => readonly number[],
): string {
  const perCall: Series[] = [];
  let block = -1;
  return markdown.replaceAll(partPattern, (whole, ...rest) => {
    const { path, fence, info = "", text } = groupsOf(rest);
    const name = seriesNamed(info);
    if (isProgramBlock(info)) block += 1;
    if (name !== undefined) perCall.push({ name, values: tokensOf(block) });
    if (!isChart(info)) return whole;
    const chart = chartOf(readChart(info, text ?? "").measure, perCall);
    const picture = path === undefined ? "" : `![${describeChart(chart)}](${path})\n\n`;
    return `${picture}${fence}${info}\n${writeChart(chart)}\n${fence}\n`;
  });
}

/** The pictures of a lesson's charts, drawn from the figures that stand below them. */
export function picturesIn(markdown: string): Picture[] {
  return [...markdown.matchAll(partPattern)].flatMap(({ groups = {} }) => {
    const { path, info = "", text = "" } = groups;
    if (path === undefined || !isChart(info)) return [];
    return [{ path, svg: drawChart(readChart(info, text)) }];
  });
}

/** True for the fenced block that is a chart. */
export function isChart(info: string): boolean {
  return info === "chart per call" || info === "chart in total";
}

/** The named groups, which `replaceAll` hands over last. */
function groupsOf(rest: readonly unknown[]): Readonly<Record<string, string | undefined>> {
  const groups = rest.at(-1);
  return typeof groups === "object" && groups !== null ? { ...groups } : {};
}
