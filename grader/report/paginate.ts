import type { Block } from "./markdown/block.ts";
import { type LaidLine, layLines } from "./page-breaks.ts";

/** What fits into the window at once. */
export interface Page {
  readonly lines: readonly string[];
  /**
   * Where it begins, by which the place is found again in a window of another size: 4.5 is the middle
   * of the block with number 4.
   */
  readonly begins: number;
  /** The numbers of the sections that are on it. */
  readonly sections: readonly number[];
  /** True when it ends with a question, and the next page has the answer. */
  readonly asks: boolean;
}

/**
 * Lays sections out on pages of at most `height` lines: of all ways to break them, the one that
 * parts the least of what belongs together and leaves the least of the pages empty. A section begins
 * a page, unless that would leave much of the page before it empty. An answer is shown together with
 * its question, after a page that has the question alone.
 */
export function paginate(sections: readonly (readonly Block[])[], height: number): Page[] {
  const lines = layLines(sections, Math.max(1, height));
  return breakUp(lines, Math.max(1, height)).flatMap(([from, to]) => pagesOf(lines, from, to));
}

/** Where each page begins and ends: the cheapest way, found from the last line backwards. */
function breakUp(lines: readonly LaidLine[], height: number): [from: number, to: number][] {
  const cheapest: { cost: number; to: number }[] = [];
  cheapest[lines.length] = { cost: 0, to: lines.length };
  for (let from = lines.length - 1; from >= 0; from -= 1) {
    let best = { cost: Number.POSITIVE_INFINITY, to: from + 1 };
    let begun = 0;
    let last = from;
    for (let to = from + 1; to <= lines.length; to += 1) {
      const line = lines[to - 1];
      if (line !== undefined && line.text !== "") {
        if (line.section !== lines[last - 1]?.section && to - 1 > from) begun += 1;
        last = to;
      }
      if (Math.max(last, from + 1) - from > height) break;
      const rest = (cheapest[to]?.cost ?? 0) + (lines[to]?.cost ?? 0);
      const cost = rest + costOfPage(last - from, begun, height);
      if (cost <= best.cost) best = { cost, to };
    }
    cheapest[from] = best;
  }
  const pages: [number, number][] = [];
  for (let from = 0; from < lines.length; ) {
    const to = cheapest[from]?.to ?? lines.length;
    pages.push([from, to]);
    from = to;
  }
  return pages;
}

/** How bad a page is with so many lines, on which so many sections begin below its top. */
function costOfPage(count: number, begun: number, height: number): number {
  const empty = (height - count) / height;
  return 15 + 100 * empty ** 2 + (count < height / 3 ? 150 : 0) + 60 * begun;
}

/** The page between two lines; two where it holds an answer, the first without it. */
function pagesOf(lines: readonly LaidLine[], from: number, to: number): Page[] {
  const answer = lines.findIndex(({ answers }, at) => answers && at > from && at < to);
  const asks = lines[to]?.answers === true;
  if (answer < 0) return [pageOfLines(lines, from, from, to, asks)];
  return [pageOfLines(lines, from, from, answer, true), pageOfLines(lines, from, answer, to, asks)];
}

/** What stands before line `news` was there already on the page before. */
function pageOfLines(
  lines: readonly LaidLine[],
  from: number,
  news: number,
  to: number,
  asks: boolean,
): Page {
  const shown = lines.slice(from, to).map(({ text }) => text);
  while (shown.at(-1) === "") shown.pop();
  return {
    lines: shown,
    begins: lines[news]?.position ?? 0,
    sections: [...new Set(lines.slice(from, to).map(({ section }) => section))],
    asks,
  };
}

/** The index of the page on which something stands that is there, counted as `begins` is. */
export function pageOf(pages: readonly Page[], position: number): number {
  return Math.max(
    0,
    pages.findLastIndex(({ begins }) => begins <= position),
  );
}
