/** What the figures of a chart count: each call for itself, or all calls up to it. */
export type Measure = "per call" | "in total";

/** One line of a chart: a figure for each turn. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

/** How many tokens were sent, turn by turn, in several ways of sending them. */
export interface Chart {
  readonly measure: Measure;
  readonly series: readonly Series[];
}

const perLine = 10;

/** What stands above a chart. */
export function titleOf({ measure }: Chart): string {
  return `Tokens sent ${measure}`;
}

/** The chart of some calls' tokens: as they are, or added up. */
export function chartOf(measure: Measure, perCall: readonly Series[]): Chart {
  if (measure === "per call") return { measure, series: perCall };
  return { measure, series: perCall.map(({ name, values }) => ({ name, values: sums(values) })) };
}

/**
 * Reads what a fenced block ` ```chart per call ` or ` ```chart in total ` holds: the name of a
 * series on a line of its own, then its figures, as `writeChart` writes them.
 */
export function readChart(info: string, text: string): Chart {
  const measure = info === "chart in total" ? "in total" : "per call";
  const series: { name: string; values: number[] }[] = [];
  for (const line of text.split("\n")) {
    const figures = /^[\s\d,]+$/.test(line) ? line.split(/\s+/).filter((word) => word !== "") : [];
    series.at(-1)?.values.push(...figures.map((figure) => Number(figure.replaceAll(",", ""))));
    if (figures.length === 0 && line.trim() !== "") series.push({ name: line.trim(), values: [] });
  }
  return { measure, series };
}

/** The text of a chart's fenced block: ten figures on a line, so that turn 21 begins the third. */
export function writeChart({ series }: Chart): string {
  const figures = series.flatMap(({ values }) => values.map(write));
  const width = Math.max(0, ...figures.map((figure) => figure.length));
  return series
    .flatMap(({ name, values }) => [
      name,
      ...inLines(values.map((value) => write(value).padStart(width))),
    ])
    .join("\n");
}

/** A figure as people read it: 12,345. */
export function write(value: number): string {
  return String(value).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
}

function inLines(figures: readonly string[]): string[] {
  const count = Math.ceil(figures.length / perLine);
  return Array.from(
    { length: count },
    (_, line) => `  ${figures.slice(line * perLine, (line + 1) * perLine).join("  ")}`,
  );
}

function sums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
