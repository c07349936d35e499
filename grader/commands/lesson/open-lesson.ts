import type { Ending } from "../../report/lesson-view.ts";
import { exerciseFiles } from "../../workbook/exercise-files.ts";
import { readLessonText } from "../../workbook/find-lessons.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { showText } from "./show-text.ts";

/** Shows a lesson, and below it where its exercise is. */
export async function openLesson(lesson: Lesson, args: string[]): Promise<number> {
  const text = {
    title: `${lesson.number} · ${lesson.title}`,
    markdown: await readLessonText(lesson),
    endingOf: (hints: number) => endingOf(lesson, hints),
  };
  return showText(text, args);
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
