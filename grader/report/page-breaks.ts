import { stripVTControlCharacters } from "node:util";
import type { Block } from "./markdown/block.ts";

/** One line of what is to be laid out on pages. */
export interface LaidLine {
  readonly text: string;
  /** The block's number, and how much of the block is above this line: 4.5 for its middle. */
  readonly position: number;
  readonly section: number;
  /** True where an answer begins, which is shown only when its question has been. */
  readonly answers: boolean;
  /** How bad it would be to begin a page here; infinite where no page may. */
  readonly cost: number;
}

const beginsItem = /^ *[✓✗-] /u;
/** Code after which, and before which, nobody wants to turn a page. */
const opens = /[{([]$/u;
const closes = /^ *[\])}]/u;
const never = Number.POSITIVE_INFINITY;
const losesHeading = 1500;
const tearsApart = 1000;
const leavesAlone = 500;
const partsFromCode = 400;
/** So much of a block should stand on each side of a break in it: less where a blank line is. */
const fewLines = 6;
const fewBesideGap = 3;

/** All lines of all sections, with the blank ones that stand between blocks. */
export function layLines(sections: readonly (readonly Block[])[], height: number): LaidLine[] {
  const lines: LaidLine[] = [];
  let number = 0;
  for (const [section, blocks] of sections.entries()) {
    for (const [index, block] of blocks.entries()) {
      const gap = { text: "", position: number, section, answers: false };
      if (lines.length > 0) lines.push({ ...gap, cost: never });
      for (const [at, text] of block.lines.entries()) {
        const begins = at === 0;
        const cost = begins ? costBetween(blocks, index, height) : costInside(block, at, height);
        const answers = begins && block.kind === "answer";
        const position = number + at / block.lines.length;
        lines.push({ text, position, section, answers, cost });
      }
      number += 1;
    }
  }
  return lines;
}

/** How bad it is to part a block from the one before it. */
function costBetween(blocks: readonly Block[], index: number, height: number): number {
  const [previous, next] = [blocks[index - 1], blocks[index]];
  if (previous === undefined || next === undefined) return 0;
  if (previous.kind === "heading") return losesHeading;
  if (previous.keepWithNext || next.kind === "answer") return leavesAlone;
  if (next.kind === "result") {
    if (heightOf(groupAround(blocks, index)) <= height) return partsFromCode;
    if (previous.kind === "result") return 40;
    return heightOf([previous, next]) <= height ? partsFromCode : 100;
  }
  if (next.kind === "items") return 60;
  return next.kind === "code" ? 25 : 10;
}

/** How bad it is to break a block before its line `at`. */
function costInside({ lines, kind }: Block, at: number, height: number): number {
  if (lines[at] === "") return never;
  const afterGap = lines[at - 1] === "";
  if (kind === "items") {
    const begins = beginsItem.test(bare(lines[at]));
    return begins ? 4 * (lines.length - at) : never;
  }
  // Between the wires of two requests.
  if (kind === "result" && afterGap) return 45;
  // A paragraph may go on on the next page, if no line of it stands alone.
  if (kind === "text" && Math.min(at, lines.length - at) >= 2) return 110;
  const few = Math.min(at, lines.length - at) < (afterGap ? fewBesideGap : fewLines);
  const braces = opens.test(bare(lines[at - 1])) || closes.test(bare(lines[at]));
  const cost = (afterGap ? 30 : 130) + (few ? 200 : 0) + (braces ? 70 : 0);
  return lines.length <= height ? tearsApart + cost : cost;
}

function bare(line: string | undefined): string {
  return stripVTControlCharacters(line ?? "");
}

/** The code to which the result at `index` belongs, with all that it did. */
function groupAround(blocks: readonly Block[], index: number): readonly Block[] {
  let from = index;
  while (from > 0 && blocks[from]?.kind === "result") from -= 1;
  let to = index + 1;
  while (blocks[to]?.kind === "result") to += 1;
  return blocks.slice(from, to);
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { lines }) => sum + lines.length, blocks.length - 1);
}
