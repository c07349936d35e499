import { readSections } from "../../../report/lesson-sections.ts";
import { joinBlocks } from "../../../report/markdown/block.ts";
import { type Look, lookFor } from "../../../report/markdown/look.ts";
import { sayLines } from "../../../report/start/say-lines.ts";
import { readLessonText } from "../../../workbook/find-lessons.ts";
import type { Lesson } from "../../../workbook/lesson.ts";
import { spokenWidth } from "../spoken-width.ts";
import type { View } from "../view.ts";
import { lookForTokens, tokenBlocks } from "./tokens.ts";

/** How many hints a lesson has. */
export async function countHints(lesson: Lesson): Promise<number> {
  return readSections(await readLessonText(lesson)).hints.length;
}

/** One hint of a lesson, counted from 1; `undefined` when there is no such hint. */
export async function hintView(
  lesson: Lesson,
  number: number,
  look: Look,
): Promise<View | undefined> {
  const { hints } = readSections(await readLessonText(lesson));
  const tokens = hints[number - 1]?.tokens.slice(1);
  if (tokens === undefined) return undefined;
  const full = await lookForTokens(tokens, look);
  const again = number < hints.length || number === 1 ? "" : " (h shows the first again)";
  const state = `hint ${number} of ${hints.length}${again}`;
  const plain = lookFor({ color: false, links: false });
  return {
    key: "h",
    state,
    sections: ({ columns }) => [tokenBlocks(tokens, columns, full)],
    say: () => [[`${state}:`, ...sayLines(joinBlocks(tokenBlocks(tokens, spokenWidth(), plain)))]],
    keys: () => [["h", number < hints.length ? "next hint" : "first hint again"]],
  };
}
