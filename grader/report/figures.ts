/** A program, and how long each of its runs took, in seconds. */
export interface Timed {
  /** What was run, in Markdown. */
  readonly what: string;
  readonly seconds: readonly number[];
}

/** One program's time as a multiple of another's. */
export interface Ratio extends Timed {
  readonly kind: "ratio";
  readonly beside: Timed;
  /** The multiple must not be greater; `undefined` where the figure is only to be known. */
  readonly bound: number | undefined;
}

/** The time a program takes for each of many things. */
export interface Share extends Timed {
  readonly kind: "share";
  readonly count: number;
  /** In seconds; one thing must not take longer. */
  readonly bound: number;
}

/** The time something takes, and what something like it takes. */
export interface Span extends Timed {
  readonly kind: "span";
  readonly beside: Timed;
  /** In seconds. */
  readonly bound: number;
}

/** The memory a program and its processes need at most, together, and what less work needs. */
export interface Peak {
  readonly kind: "peak";
  /** What was run, in Markdown. */
  readonly what: string;
  readonly megabytes: number;
  readonly beside: { readonly what: string; readonly megabytes: number };
  /** The multiple must not be greater. */
  readonly bound: number;
}

/** Something that was measured. */
export type Figure = Ratio | Share | Span | Peak;

/** The value in the middle; of an even number of values, the mean of the two there. Throws for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error("No value has no median.");
  return (lower + upper) / 2;
}

/** False when a figure has a bound and is beyond it. */
export function holds(figure: Figure): boolean {
  return figure.bound === undefined || figureOf(figure) <= figure.bound;
}

/** The figures as a table in Markdown, medians throughout. */
export function showFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [...cellsOf(figure), verdictOn(figure)]);
  return [
    ["Measured", "Cost", "Beside it", "Cost", "Figure", "Bound", "Holds"],
    ["---", "--:", "---", "--:", "--:", "--:", "---"],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(" | ")} |\n`)
    .join("");
}

function figureOf(figure: Figure): number {
  switch (figure.kind) {
    case "ratio":
      return median(figure.seconds) / median(figure.beside.seconds);
    case "share":
      return median(figure.seconds) / figure.count;
    case "span":
      return median(figure.seconds);
    case "peak":
      return figure.megabytes / figure.beside.megabytes;
    default:
      return figure satisfies never;
  }
}

function cellsOf(figure: Figure): string[] {
  const value = figureOf(figure);
  const measured = [figure.what, figure.kind === "peak" ? inMegabytes(figure) : inSeconds(figure)];
  switch (figure.kind) {
    case "ratio": {
      const bound = figure.bound?.toFixed(2) ?? "none";
      const beside = [figure.beside.what, inSeconds(figure.beside)];
      return [...measured, ...beside, value.toFixed(2), bound];
    }
    case "share": {
      const beside = [`${figure.count} of them`, ""];
      return [...measured, ...beside, inMilliseconds(value), inMilliseconds(figure.bound)];
    }
    case "span": {
      const beside = [figure.beside.what, inSeconds(figure.beside)];
      return [...measured, ...beside, inMilliseconds(value), inMilliseconds(figure.bound)];
    }
    case "peak": {
      const beside = [figure.beside.what, inMegabytes(figure.beside)];
      return [...measured, ...beside, value.toFixed(2), figure.bound.toFixed(2)];
    }
    default:
      return figure satisfies never;
  }
}

function verdictOn(figure: Figure): string {
  if (figure.bound === undefined) return "";
  return holds(figure) ? "✓ yes" : "✗ no";
}

function inSeconds({ seconds }: Timed): string {
  return `${median(seconds).toFixed(2)} s`;
}

function inMegabytes({ megabytes }: Pick<Peak, "megabytes">): string {
  return `${Math.round(megabytes)} MB`;
}

function inMilliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(1)} ms`;
}
