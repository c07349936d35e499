import { lookFor } from "../../report/markdown/look.ts";
import { showNotice } from "../../report/notice.ts";
import { showProgress } from "../../report/progress-view.ts";
import { readTerminal } from "../../report/terminal.ts";
import { dayOf } from "../../workbook/day.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import { readProgress } from "../../workbook/progress/progress-file.ts";
import { workbookRoot } from "../../workbook/root.ts";

/** Prints what the learner has done so far. */
export async function printProgress(args: string[]): Promise<number> {
  const [lessons, { progress, notice }] = await Promise.all([
    findLessons(workbookRoot),
    readProgress(workbookRoot),
  ]);
  const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
  const today = dayOf(new Date());
  const look = lookFor(terminal);
  console.log(showProgress(progress, lessons, today, terminal.columns, look).join("\n"));
  if (notice !== undefined) console.error(showNotice(notice, terminal.columns).join("\n"));
  return 0;
}
