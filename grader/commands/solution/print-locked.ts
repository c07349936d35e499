import { readSections } from "../../report/lesson-sections.ts";
import { showEnding } from "../../report/lesson-view.ts";
import type { Look } from "../../report/markdown/look.ts";
import { nameOf } from "../../report/note-view.ts";
import { titleLine } from "../../report/title-line.ts";
import { readLessonText } from "../../workbook/find-lessons.ts";
import type { Lesson } from "../../workbook/lesson.ts";

const widest = 110;
const margin = "  ";

/** Says that a solution opens when the exercise is solved, and what helps until then. */
export async function printLocked(lesson: Lesson, columns: number, look: Look): Promise<void> {
  const { number } = lesson;
  const width = Math.max(20, Math.min(columns, widest) - 2 * margin.length);
  const padded = String(number).padStart(2, "0");
  const { hints } = readSections(await readLessonText(lesson));
  const count = hints.length === 1 ? "there is one" : `there are ${hints.length}`;
  const help =
    hints.length === 0 ? [] : [["A hint", `npm run hint ${number}   (${count})`] as const];
  const rows = [
    ["Grade it with", `npm test exercises/${padded}`] as const,
    ...help,
    ["See it anyway", `npm run solution ${number} -- --give-up`] as const,
  ];
  const lines = [
    look.title(titleLine(nameOf(lesson), "not solved yet", width)),
    "",
    "The solution opens when your exercise is solved.",
    "",
    ...showEnding(rows, width, look),
  ];
  console.log(["", ...lines.map((line) => (line === "" ? "" : margin + line)), ""].join("\n"));
}
