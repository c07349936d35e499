import { withCharts } from "../../report/chart-recording.ts";
import { programBlocks, withRecordings } from "../../report/lesson-recording.ts";
import { countTokens } from "../../run/lesson-program/count-tokens.ts";
import { runProgram } from "../../run/lesson-program/run-program.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { UserError } from "../../workbook/user-error.ts";

/**
 * A lesson's Markdown with what its program really did under each block, and in its charts.
 *
 * @throws {UserError} when the program fails; it names the lesson and the block.
 */
export async function recordLesson(lesson: Lesson, markdown: string): Promise<string> {
  const blocks = programBlocks(markdown);
  const { blocks: runs, failure } = await runProgram(workbookRoot, blocks);
  if (failure === undefined) {
    const tokens = await countTokens(runs.map(({ requests }) => requests));
    return withCharts(withRecordings(markdown, runs), (block) => tokens[block] ?? []);
  }
  throw new UserError(
    `The program in lessons/${lesson.id}.md failed in block ${failure.block} of ${blocks.length}: ${failure.reason}`,
    "Mend the code there, then run: npm run lesson:record",
  );
}
