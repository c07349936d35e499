import type { SolvedFile } from "../workbook/solution.ts";
import { showCodeDifference } from "./code-difference.ts";
import type { Look } from "./markdown/look.ts";
import { wrapText } from "./markdown/wrap.ts";
import { nameOf } from "./note-view.ts";
import { titleLine } from "./title-line.ts";

const widest = 110;
const margin = "  ";

/** A solution beside what the learner wrote. */
export interface SolutionView {
  readonly lesson: { readonly number: number; readonly title: string; readonly id: string };
  /** Whether the learner's exercise was solved, now or before. */
  readonly solved: boolean;
  readonly files: readonly SolvedFile[];
}

/** The difference between the learner's files and the reference, file by file, as lines. */
export function showSolution(view: SolutionView, columns: number, look: Look): string[] {
  const title = titleLine(nameOf(view.lesson), "the reference solution", widthIn(columns));
  const blocks = [[margin + look.title(title)], ...solutionBlocks(view, columns, look)];
  return blocks.flatMap((lines) => ["", ...lines]);
}

/** The same without a title, block by block. */
export function solutionBlocks(view: SolutionView, columns: number, look: Look): string[][] {
  const width = widthIn(columns);
  const { lesson, files, solved } = view;
  const shown = files.map((file) => showFile(file, lesson.id, width, look));
  const differs = shown.some(({ same }) => !same);
  const blocks = [
    ...(differs ? [showLegend(look)] : []),
    ...shown.map(({ lines }) => lines),
    ...(differs && solved
      ? [wrapText("Where both pass, both are right: what counts is what is sent.", width)]
      : []),
  ];
  return blocks.map((lines) => lines.map((line) => (line === "" ? "" : margin + line)));
}

function widthIn(columns: number): number {
  return Math.max(20, Math.min(columns, widest) - 2 * margin.length);
}

function showLegend(look: Look): string[] {
  return [look.bad("- only in your file"), look.good("+ only in the reference")];
}

function showFile(
  { name, theirs, reference, stub }: SolvedFile,
  id: string,
  width: number,
  look: Look,
): { same: boolean; lines: string[] } {
  const path = `exercises/${id}/${name}`;
  const difference = showCodeDifference({ theirs: theirs ?? "", reference, stub }, width, look);
  if (theirs !== undefined && difference.length === 0) {
    return { same: true, lines: [`${look.strong(path)} says the same as the reference.`] };
  }
  const head = theirs === undefined ? `${look.strong(path)} isn't there.` : look.strong(path);
  return { same: false, lines: [head, "", ...difference] };
}
