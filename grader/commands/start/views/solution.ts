import { readSections } from "../../../report/lesson-sections.ts";
import { joinBlocks } from "../../../report/markdown/block.ts";
import { type Look, lookFor } from "../../../report/markdown/look.ts";
import { solutionBlocks } from "../../../report/solution-view.ts";
import { sayLines } from "../../../report/start/say-lines.ts";
import { readLessonText } from "../../../workbook/find-lessons.ts";
import type { Lesson } from "../../../workbook/lesson.ts";
import { readSolution } from "../../../workbook/solution.ts";
import { spokenWidth } from "../spoken-width.ts";
import type { View } from "../view.ts";
import { lookForTokens, tokenBlocks } from "./tokens.ts";

/** How the learner's files differ from the reference, and why the reference is as it is. */
export async function solutionView(lesson: Lesson, solved: boolean, look: Look): Promise<View> {
  const files = await readSolution(lesson);
  const { why } = readSections(await readLessonText(lesson));
  const full = await lookForTokens(why, look);
  const blocks = (columns: number, look: Look) => [
    ...solutionBlocks({ lesson, solved, files }, columns, look).map((lines) => ({
      lines,
      keepWithNext: false,
    })),
    ...tokenBlocks(why, columns, look),
  ];
  const plain = lookFor({ color: false, links: false });
  return {
    key: "s",
    state: `solutions/${lesson.id}`,
    sections: ({ columns }) => [blocks(columns, full)],
    say: () => [sayLines(joinBlocks(blocks(spokenWidth(), plain)))],
  };
}
