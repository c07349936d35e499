import type { Token } from "marked";
import { hasCode } from "./lesson-sections.ts";
import { type Ending, showEnding } from "./lesson-view.ts";
import { joinBlocks } from "./markdown/block.ts";
import { withHighlighter } from "./markdown/highlight.ts";
import type { Look } from "./markdown/look.ts";
import { renderBlocks } from "./markdown/render-blocks.ts";
import { titleLine } from "./title-line.ts";

const widest = 96;
const margin = "  ";

/** A part of a lesson that is read by itself: a hint, or the reasons for a solution. */
export interface Note {
  /** What stands at the left and right end of its first line, if it has a title. */
  readonly title?: readonly [left: string, right: string];
  readonly tokens: readonly Token[];
  readonly ending: Ending;
}

/** A part of a lesson as the lesson itself shows it. */
export async function showNote(note: Note, columns: number, look: Look): Promise<string[]> {
  const { title, tokens, ending } = note;
  const width = Math.max(20, Math.min(widest, columns - 2 * margin.length));
  const full = look.color && hasCode([note]) ? await withHighlighter(look) : look;
  const text = joinBlocks(renderBlocks(tokens, width, full));
  const lines = [
    ...(title ? [look.title(titleLine(...title, width)), ""] : []),
    ...(text.length > 0 ? [...text, ""] : []),
    ...showEnding(ending, width, look),
  ];
  return ["", ...lines.map((line) => (line === "" ? "" : margin + line)), ""];
}

/** A lesson's number and title, as they stand above what is shown of it: "03 · The Chatbot class". */
export function nameOf(lesson: { readonly number: number; readonly title: string }): string {
  return `${String(lesson.number).padStart(2, "0")} · ${lesson.title}`;
}
