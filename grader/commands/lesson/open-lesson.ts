import type { Ending } from "../../report/lesson-view.ts";
import { showNotice } from "../../report/notice.ts";
import { tryBlocks } from "../../report/try-blocks.ts";
import { exerciseFiles } from "../../workbook/exercise-files.ts";
import { readLessonText } from "../../workbook/find-lessons.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { noteOpening } from "../../workbook/progress/note.ts";
import { updateProgress } from "../../workbook/progress/progress-file.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { showText } from "./show-text.ts";

/** Shows a lesson, and below it where its exercise is. */
export async function openLesson(lesson: Lesson, args: string[]): Promise<number> {
  const markdown = await readLessonText(lesson);
  const canBeTried = tryBlocks(markdown).length > 0;
  const text = {
    title: `${lesson.number} · ${lesson.title}`,
    markdown,
    endingOf: (hints: number) => endingOf(lesson, hints, canBeTried),
  };
  const noted = updateProgress(workbookRoot, (progress) => noteOpening(progress, lesson));
  const code = await showText(text, args);
  const { notice } = await noted;
  if (notice !== undefined)
    console.error(showNotice(notice, process.stdout.columns ?? 80).join("\n"));
  return code;
}

async function endingOf(lesson: Lesson, hints: number, canBeTried: boolean): Promise<Ending> {
  const files = await exerciseFiles(lesson);
  const folder = `exercises/${lesson.id}`;
  const number = lesson.id.slice(0, lesson.id.indexOf("-"));
  const where = files.length === 1 ? `${folder}/${files[0]}` : folder;
  const count = hints === 1 ? "1 hint" : `${hints} hints, one at a time`;
  const stuck = ["Stuck?", `npm run hint ${lesson.number}   (${count})`] as const;
  const tried = ["Try it with", `npm run try ${lesson.number}`] as const;
  return [
    ["Your exercise", where],
    ...(canBeTried ? [tried] : []),
    ["Grade it with", `npm test exercises/${number}`],
    ...(hints > 0 ? [stuck] : []),
  ];
}
