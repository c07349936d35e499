import { lookFor } from "../../report/markdown/look.ts";
import { showNotice } from "../../report/notice.ts";
import { showContents } from "../../report/table-of-contents.ts";
import { readTerminal } from "../../report/terminal.ts";
import { courseName } from "../../workbook/course-name.ts";
import { isSolved } from "../../workbook/progress/progress.ts";
import { readProgress } from "../../workbook/progress/progress-file.ts";
import { lessonAt, nextLesson } from "../../workbook/progress/where.ts";
import { workbookRoot } from "../../workbook/root.ts";
import type { Shelf } from "./open-appendix.ts";

/** Prints the table of contents. */
export async function printContents(shelf: Shelf, args: string[]): Promise<number> {
  const { lessons, appendices } = shelf;
  const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
  const { progress, notice } = await readProgress(workbookRoot);
  const [here, next] = [lessonAt(lessons, progress), nextLesson(lessons, progress)];
  const entries = lessons.map((lesson) => ({
    ...lesson,
    solved: isSolved(progress, lesson),
    next: lesson === next,
    here: lesson === here,
  }));
  const look = lookFor(terminal);
  console.log(
    showContents(entries, appendices, terminal.columns, look, await courseName()).join("\n"),
  );
  if (notice !== undefined) console.error(showNotice(notice, terminal.columns).join("\n"));
  return 0;
}
