import type { Block } from "./markdown/block.ts";

/** What fits into the window at once. */
export interface Page {
  readonly lines: readonly string[];
  /** The number of the block at its top, by which the place is found again after a resize. */
  readonly firstBlock: number;
  /** The numbers of the blocks that begin on it. */
  readonly begun: readonly number[];
  /** The number of the section it belongs to. */
  readonly section: number;
}

/** So much of a block that is longer than a page should stand where it begins. */
const fewLines = 6;

/**
 * Lays sections out on pages of at most `height` lines. Each section begins a page. A block stays
 * whole where a page can hold it, and stays with the one it announces.
 */
export function paginate(sections: readonly (readonly Block[])[], height: number): Page[] {
  const pages: Page[] = [];
  let number = 0;
  for (const [section, blocks] of sections.entries()) {
    let lines: string[] = [];
    let begun: number[] = [];
    let firstBlock = number;
    const turnPage = () => {
      if (lines.length > 0) pages.push({ lines, firstBlock, begun, section });
      [lines, begun, firstBlock] = [[], [], number];
    };
    for (const [index, block] of blocks.entries()) {
      const gap = () => (lines.length === 0 ? 0 : 1);
      if (lines.length + gap() + room(blocks, index, height) > height) turnPage();
      if (gap() === 1) lines.push("");
      begun.push(number);
      for (const line of block.lines) {
        if (lines.length >= height) turnPage();
        // A blank line at the top of a page parts nothing.
        if (line !== "" || lines.length > 0) lines.push(line);
      }
      number += 1;
    }
    turnPage();
  }
  return pages;
}

/**
 * How many lines must be free for a block to begin on a page: all of its own, but only a few of a
 * block that no page can hold, and those of the block it announces.
 */
function room(blocks: readonly Block[], index: number, height: number): number {
  const block = blocks[index];
  if (block === undefined) return 0;
  const own = block.lines.length > height ? fewLines : block.lines.length;
  if (!block.keepWithNext || blocks[index + 1] === undefined) return own;
  const together = own + 1 + room(blocks, index + 1, height);
  return together <= height ? together : own;
}

/** The index of the page on which a block begins; 0 when there is none. */
export function pageOf(pages: readonly Page[], block: number): number {
  return Math.max(
    0,
    pages.findIndex(({ begun }) => begun.includes(block)),
  );
}
