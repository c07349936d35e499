import type { Block } from "../markdown/block.ts";
import type { Look } from "../markdown/look.ts";
import { hang, wrapText } from "../markdown/wrap.ts";
import { showPrinted } from "../verdict/show-printed.ts";
import { showChecks, showReasons } from "../verdict/show-verdict.ts";
import type { CheckView, VerdictView } from "../verdict/verdict-view.ts";

const widest = 110;
const margin = "  ";

/** What stands in a verdict beside what the grading found. */
export interface Remarks {
  /** What the learner should read first, each a paragraph: where a backup is, that all is done. */
  readonly first: readonly string[];
  /** What TypeScript thinks, and what else is worth a sentence. */
  readonly last: readonly string[];
}

/**
 * A verdict for a window that may be low: what explains it comes first, with its evidence, and the
 * list of the checks after it.
 */
export function verdictBlocks(
  verdict: VerdictView,
  { first, last }: Remarks,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  look: Look,
): Block[] {
  const width = Math.max(20, Math.min(columns, widest) - 2 * margin.length);
  const text = (sentence: string) => wrapText(sentence, width);
  const file = verdict.outcome === "solved" ? [] : [look.strong(verdict.file)];
  const [reason = [], ...others] = showReasons(verdict, width, look);
  const before = first.map((sentence) => text(sentence).map(look.strong));
  // The file's name is on the first page, also where its reason goes on on the second.
  const above = before.reduce((sum, lines) => sum + lines.length + 1, 0);
  const fits = above + reason.length + 1 + file.length <= rows;
  const blocks = [
    ...before,
    ...(fits ? [reason, file] : [file, reason]),
    ...others,
    showPrinted(verdict, width, look),
    ...last.map(text),
  ];
  const blockOf = (lines: readonly string[]) => ({
    lines: hang(lines, margin, margin),
    keepWithNext: lines === reason && fits,
  });
  const checks = byFile(verdict.checks).map((some) => showChecks(some, width, look));
  return [
    ...blocks.filter((lines) => lines.length > 0).map(blockOf),
    ...checks
      .filter((lines) => lines.length > 0)
      .map((lines): Block => ({ ...blockOf(lines), kind: "items" })),
  ];
}

/** The checks of each file by themselves, so that a page ends between two files where it can. */
function byFile(checks: readonly CheckView[]): CheckView[][] {
  const files = [...new Set(checks.map(({ file }) => file))];
  return files.map((name) => checks.filter(({ file }) => file === name));
}
