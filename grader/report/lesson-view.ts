import { hasCode, readSections } from "./lesson-sections.ts";
import { type LiveBlock, liveBlocks } from "./live-blocks.ts";
import { type Block, joinBlocks } from "./markdown/block.ts";
import { withHighlighter } from "./markdown/highlight.ts";
import type { Look } from "./markdown/look.ts";
import { renderBlocks } from "./markdown/render-blocks.ts";
import { hang } from "./markdown/wrap.ts";

/** Longer lines are hard to read, however wide the window is. */
const widestText = 96;
const margin = "  ";
/** The section whose first paragraph asks; what follows answers. */
const questionTitle = "Check yourself";

/** What stands below a lesson: where the exercise is and how to grade it, as label and value. */
export type Ending = readonly (readonly [label: string, value: string])[];

/** A lesson that can be shown in a window of any width. */
export interface LessonView {
  /** How many hints the lesson has; they aren't shown. */
  readonly hints: number;
  /** The blocks of each section that can be watched while they run. */
  readonly live: readonly (readonly LiveBlock[])[];
  /** The lesson's sections in blocks; the last one ends with `ending`. */
  layOut(columns: number, ending: Ending): readonly (readonly Block[])[];
}

/** Reads a lesson's Markdown for showing it. Loads the highlighter only where there is colour. */
export async function viewLesson(markdown: string, look: Look): Promise<LessonView> {
  const { sections, hints } = readSections(markdown);
  const full = look.color && hasCode(sections) ? await withHighlighter(look) : look;
  return {
    hints: hints.length,
    live: liveBlocks(sections),
    layOut: (columns, ending) => {
      const width = Math.max(20, Math.min(widestText, columns - 2 * margin.length));
      return sections.map(({ title, tokens }, index) => {
        const rendered = renderBlocks(tokens, width, full);
        const blocks = title === questionTitle ? withAnswer(rendered) : rendered;
        const isLast = index === sections.length - 1;
        if (isLast) blocks.push({ lines: showEnding(ending, width, full), keepWithNext: false });
        return blocks.map((block) => ({ ...block, lines: hang(block.lines, margin, margin) }));
      });
    },
  };
}

/** A heading, a question and its answer, of which the answer is marked. */
function withAnswer(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => (index === 2 ? { ...block, kind: "answer" } : block));
}

/** The whole lesson from top to bottom. */
export function showWhole(view: LessonView, columns: number, ending: Ending): string[] {
  return view
    .layOut(columns, ending)
    .flatMap((blocks, index) => [...(index === 0 ? [] : ["", ""]), ...joinBlocks(blocks)]);
}

/** The ending as two columns under a rule. */
export function showEnding(ending: Ending, width: number, look: Look): string[] {
  const labelWidth = Math.max(...ending.map(([label]) => label.length));
  const rows = ending.map(
    ([label, value]) => `${look.label(label.padEnd(labelWidth))}   ${look.strong(value)}`,
  );
  return [look.label("─".repeat(width)), ...rows];
}
