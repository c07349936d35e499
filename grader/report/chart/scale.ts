import type { Chart } from "./chart.ts";

/** The axes of a chart. */
export interface Scale {
  /** The number of turns. */
  readonly turns: number;
  /** The round number at the top of the upright axis. */
  readonly top: number;
  /** The numbers that stand beside the upright axis, from 0 to `top`. */
  readonly levels: readonly number[];
  /** The turns that are named below the other axis. */
  readonly marks: readonly number[];
}

/** Axes on which all figures of a chart find their place. */
export function scaleOf({ series }: Chart): Scale {
  const turns = Math.max(1, ...series.map(({ values }) => values.length));
  const step = roundUp(Math.max(1, ...series.flatMap(({ values }) => values)) / 4);
  const highest = Math.max(1, ...series.flatMap(({ values }) => values));
  const count = Math.ceil(highest / step);
  const every = roundUp(turns / 5);
  const tens = Array.from({ length: Math.floor(turns / every) }, (_, index) => (index + 1) * every);
  return {
    turns,
    top: count * step,
    levels: Array.from({ length: count + 1 }, (_, index) => index * step),
    marks: [...new Set([1, ...tens])],
  };
}

/** The next number that is 1, 2 or 5 with zeros behind it. */
function roundUp(value: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return ([1, 2, 5].find((digit) => digit * size >= value) ?? 10) * size;
}
