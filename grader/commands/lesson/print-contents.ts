import { lookFor } from "../../report/markdown/look.ts";
import { showContents } from "../../report/table-of-contents.ts";
import { readTerminal } from "../../report/terminal.ts";
import { readProgress } from "../../workbook/progress.ts";
import { workbookRoot } from "../../workbook/root.ts";
import type { Shelf } from "./open-appendix.ts";

/** Prints the table of contents. */
export async function printContents(shelf: Shelf, args: string[]): Promise<number> {
  const { lessons, appendices } = shelf;
  const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
  const { solved, notice } = await readProgress(workbookRoot);
  const entries = lessons.map((lesson) => ({ ...lesson, solved: lesson.id in solved }));
  const look = lookFor(terminal);
  console.log(showContents(entries, appendices, terminal.columns, look).join("\n"));
  if (notice !== undefined) console.error(`${notice}\n`);
  return 0;
}
