import { relative, sep } from "node:path";
import type { Lesson } from "../workbook/lesson.ts";
import type { Reset } from "../workbook/reset-exercise.ts";
import type { Look } from "./markdown/look.ts";

const margin = "  ";

/** What a reset did, and where the learner's files are now, in paths from the workbook at `root`. */
export function showReset(
  { id, number, title }: Lesson,
  { backup, putBack, movedOut }: Reset,
  root: string,
  look: Look,
): string[] {
  const folder = `exercises/${id}`;
  const name = look.strong(`${String(number).padStart(2, "0")} · ${title}`);
  if (putBack.length === 0 && movedOut.length === 0) {
    return [`${margin}${name} is as it came: there was nothing to reset.`];
  }
  const rows = [
    ...putBack.map((file) => ["Put back", `${folder}/${slashed(file)}`] as const),
    ...movedOut.map((file) => ["Moved out", `${folder}/${slashed(file)}`] as const),
    ...(backup === undefined ? [] : [["Your files", slashed(relative(root, backup))] as const]),
  ];
  const labelWidth = Math.max(...rows.map(([label]) => label.length));
  return [
    `${margin}${name} is as it came again.`,
    "",
    ...rows.map(
      ([label, value]) =>
        `${margin}${look.label(label.padEnd(labelWidth))}   ${look.strong(value)}`,
    ),
  ];
}

function slashed(path: string): string {
  return path.split(sep).join("/");
}
