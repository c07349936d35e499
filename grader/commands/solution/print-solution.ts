import { readSections } from "../../report/lesson-sections.ts";
import type { Look } from "../../report/markdown/look.ts";
import { showNote } from "../../report/note-view.ts";
import { showSolution } from "../../report/solution-view.ts";
import { readLessonText } from "../../workbook/find-lessons.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { readSolution } from "../../workbook/solution.ts";

/** Prints how the learner's files differ from the reference, and why the reference is as it is. */
export async function printSolution(
  lesson: Lesson,
  solved: boolean,
  columns: number,
  look: Look,
): Promise<void> {
  const files = await readSolution(lesson);
  const { why } = readSections(await readLessonText(lesson));
  console.log(showSolution({ lesson, solved, files }, columns, look).join("\n"));
  const ending = [
    ["The reference", `solutions/${lesson.id}`] as const,
    ["Grade yours with", `npm test exercises/${String(lesson.number).padStart(2, "0")}`] as const,
  ];
  const note = { tokens: why, ending };
  console.log((await showNote(note, columns, look)).join("\n"));
}
