import { type Ending, showEnding, showWhole, viewLesson } from "../../report/lesson-view.ts";
import { lookFor } from "../../report/markdown/look.ts";
import { readTerminal } from "../../report/terminal.ts";
import { exerciseFiles } from "../../workbook/exercise-files.ts";
import { readLessonText } from "../../workbook/find-lessons.ts";
import type { Lesson } from "../../workbook/lesson.ts";

/** Shows a lesson: page by page in a terminal, all of it at once where nobody can press a key. */
export async function openLesson(lesson: Lesson, args: string[]): Promise<number> {
  const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
  const look = lookFor(terminal);
  const view = await viewLesson(await readLessonText(lesson), look);
  const ending = await endingOf(lesson, view.hints);
  const interactive = process.stdin.isTTY && process.stdout.isTTY && process.env.TERM !== "dumb";
  if (!interactive) {
    console.log(`\n${showWhole(view, terminal.columns, ending).join("\n")}\n`);
    return 0;
  }
  const { readInPages } = await import("./read-in-pages.ts");
  await readInPages({
    title: `${lesson.number} · ${lesson.title}`,
    look,
    layOut: (columns) => view.layOut(columns, ending),
  });
  const width = Math.min(60, process.stdout.columns - 4);
  console.log(
    `\n${showEnding(ending, width, look)
      .map((line) => `  ${line}`)
      .join("\n")}\n`,
  );
  return 0;
}

async function endingOf(lesson: Lesson, hints: number): Promise<Ending> {
  const files = await exerciseFiles(lesson);
  const folder = `exercises/${lesson.id}`;
  const number = lesson.id.slice(0, lesson.id.indexOf("-"));
  const where = files.length === 1 ? `${folder}/${files[0]}` : folder;
  const count = hints === 1 ? "1 hint stands" : `${hints} hints stand`;
  const stuck = ["Stuck?", `${count} at the end of lessons/${lesson.id}.md`] as const;
  return [
    ["Your exercise", where],
    ["Grade it with", `npm test exercises/${number}`],
    ...(hints > 0 ? [stuck] : []),
  ];
}
