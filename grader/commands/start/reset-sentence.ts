import { relative, sep } from "node:path";
import type { Lesson } from "../../workbook/lesson.ts";
import type { Reset } from "../../workbook/reset-exercise.ts";
import { workbookRoot } from "../../workbook/root.ts";

/** What a reset did, and where the learner's files are now. */
export function resetSentence({ number }: Lesson, { backup, putBack, movedOut }: Reset): string {
  if (putBack.length + movedOut.length === 0) {
    return `There was nothing to reset in exercise ${number}.`;
  }
  const where = backup && relative(workbookRoot, backup).split(sep).join("/");
  const kept = where === undefined ? "" : ` Your files are in ${where}`;
  return `Exercise ${number} was put back.${kept}`;
}
