import { lookFor } from "../../report/markdown/look.ts";
import { showContents } from "../../report/table-of-contents.ts";
import { readTerminal } from "../../report/terminal.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { readProgress } from "../../workbook/progress.ts";
import { workbookRoot } from "../../workbook/root.ts";

/** Prints the table of contents. */
export async function printContents(lessons: readonly Lesson[], args: string[]): Promise<number> {
  const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
  const { solved, notice } = await readProgress(workbookRoot);
  const entries = lessons.map((lesson) => ({ ...lesson, solved: lesson.id in solved }));
  console.log(showContents(entries, terminal.columns, lookFor(terminal)).join("\n"));
  if (notice !== undefined) console.error(`${notice}\n`);
  return 0;
}
