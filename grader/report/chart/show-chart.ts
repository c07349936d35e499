import type { Look } from "../markdown/look.ts";
import { type Chart, type Series, titleOf, write } from "./chart.ts";
import { type Scale, scaleOf } from "./scale.ts";

/** At most so many rows, so that a chart fits on a page with the sentence before it. */
const usualRows = 9;
const narrowestPlot = 12;
/** The points of each series: told apart by their shape, too, where there is no colour. */
const points = ["●", "○", "▲", "△"];

/** A chart as lines for a terminal of `width` columns. */
export function showChart(chart: Chart, width: number, look: Look): string[] {
  const scale = scaleOf(chart);
  const margin = write(scale.top).length;
  const columns = Math.max(narrowestPlot, width - margin - 2);
  const rowsPerLevel = Math.max(1, Math.floor(usualRows / (scale.levels.length - 1)));
  const rows = plot(chart, scale, columns, rowsPerLevel);
  const lines = rows.map((row, index) => {
    const level = scale.levels[scale.levels.length - 1 - index / rowsPerLevel];
    const label = (level === undefined ? "" : write(level)).padStart(margin);
    const axis = look.label(`${label} ${level === undefined ? "│" : "┤"}`);
    const dots = inRuns(row).map(({ which, length }) =>
      which < 0 ? " ".repeat(length) : paint(which, look)(pointOf(which).repeat(length)),
    );
    return `${axis}${dots.join("")}`.trimEnd();
  });
  return [
    look.strong(titleOf(chart)),
    ...lines,
    look.label(turnsBelow(scale, columns, margin)),
    ...legend(chart.series, scale, look),
  ];
}

/** Which series has a point where: rows from the top, `-1` where there is none. */
function plot(
  { series }: Chart,
  { top, levels, turns }: Scale,
  columns: number,
  rowsPerLevel: number,
): number[][] {
  const height = (levels.length - 1) * rowsPerLevel;
  const rows = Array.from({ length: height + 1 }, () => new Array<number>(columns).fill(-1));
  for (const [which, { values }] of series.entries()) {
    for (let column = 0; column < columns; column += 1) {
      const value = valueAt(values, (column / (columns - 1)) * (turns - 1));
      if (value === undefined) continue;
      const row = rows[height - Math.round((value / top) * height)];
      if (row) row[column] = which;
    }
  }
  return rows;
}

/** The figure at a place between two turns; `undefined` behind the last. */
function valueAt(values: readonly number[], place: number): number | undefined {
  const before = values[Math.floor(place)];
  const after = values[Math.ceil(place)];
  if (before === undefined || after === undefined) return undefined;
  return before + (after - before) * (place - Math.floor(place));
}

function turnsBelow({ marks, turns }: Scale, columns: number, margin: number): string {
  let line = "turn".padStart(margin);
  for (const mark of marks) {
    const place = margin + 2 + Math.round(((mark - 1) / Math.max(1, turns - 1)) * (columns - 1));
    const start = place - String(mark).length + 1;
    if (start > line.length) line = line.padEnd(Math.max(start, margin + 2)) + mark;
  }
  return line;
}

function legend(series: readonly Series[], { turns }: Scale, look: Look): string[] {
  const longest = Math.max(...series.map(({ name }) => name.length));
  const ends = series.map(({ values }) => write(values.at(-1) ?? 0));
  const widest = Math.max(...ends.map((end) => end.length));
  return series.map(({ name }, which) => {
    const point = paint(which, look)(pointOf(which));
    return `${point} ${name.padEnd(longest)}   ${(ends[which] ?? "").padStart(widest)} in turn ${turns}`;
  });
}

function pointOf(which: number): string {
  return points[which % points.length] ?? "●";
}

function paint(which: number, look: Look): (text: string) => string {
  const paints = [look.bad, look.good, look.code];
  return paints[which % paints.length] ?? look.code;
}

/** A row as stretches of the same, since each stretch is coloured once. */
function inRuns(row: readonly number[]): { which: number; length: number }[] {
  const runs: { which: number; length: number }[] = [];
  for (const which of row) {
    const last = runs.at(-1);
    if (last?.which === which) last.length += 1;
    else runs.push({ which, length: 1 });
  }
  return runs;
}
