import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import type { Look } from "./markdown/look.ts";
import { wrapText } from "./markdown/wrap.ts";

/** What a block that is watched has done so far. Times are in milliseconds since it began. */
export interface LiveRun {
  readonly title: string;
  readonly printed: string;
  /** `undefined` as long as what comes before it still runs. */
  readonly elapsed: number | undefined;
  /** When its first text was there; `undefined` as long as none is. */
  readonly first: number | undefined;
  readonly ended: boolean;
  /** Why it didn't come to its end. */
  readonly failure?: string | undefined;
}

const gap = "  │  ";
/** Narrower columns can't be read: the runs then stand one above the other. */
const narrowest = 26;

/** The runs side by side, or one above the other in a narrow window, as `rows` lines at most. */
export function showLive(
  runs: readonly LiveRun[],
  columns: number,
  rows: number,
  look: Look,
): string[] {
  const beside = Math.floor((columns - gap.length * (runs.length - 1)) / runs.length);
  if (beside >= narrowest) {
    const parts = runs.map((run) => showRun(run, beside, rows, look));
    return Array.from({ length: rows }, (_, row) =>
      parts.map((lines) => pad(lines[row] ?? "", beside)).join(look.label(gap)),
    );
  }
  const share = Math.max(3, Math.floor(rows / runs.length));
  return runs.flatMap((run) => {
    const lines = showRun(run, Math.max(10, columns), share, look);
    return [...lines, ...Array.from({ length: share - lines.length }, () => "")];
  });
}

/** One run: its title, how long it took, and the end of what it printed so far. */
function showRun(run: LiveRun, width: number, rows: number, look: Look): string[] {
  const { title, printed, failure } = run;
  const head = [
    ...wrapText(title, width).slice(0, 1).map(look.heading),
    ...clockOf(run).map(([what, when]) => `${look.label(what.padEnd(11))} ${look.strong(when)}`),
  ];
  const text = failure ?? stripVTControlCharacters(printed).trimEnd();
  const lines = text === "" ? [] : wrapText(text, width);
  const room = Math.max(1, rows - head.length - 1);
  return [...head, "", ...lines.slice(-room)].slice(0, rows);
}

function clockOf({ elapsed, first, ended, failure }: LiveRun): [what: string, when: string][] {
  if (failure !== undefined) return [];
  if (elapsed === undefined) return [["getting ready", "…"]];
  return [
    ["first word", first === undefined ? "…" : seconds(first)],
    [ended ? "last word" : "so far", seconds(elapsed)],
  ];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 1000 ? 2 : 1)} s`;
}

function pad(line: string, width: number): string {
  return line + " ".repeat(Math.max(0, width - stringWidth(line)));
}
