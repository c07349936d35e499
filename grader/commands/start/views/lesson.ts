import { viewLesson } from "../../../report/lesson-view.ts";
import type { LiveBlock } from "../../../report/live-blocks.ts";
import { joinBlocks } from "../../../report/markdown/block.ts";
import { type Look, lookFor } from "../../../report/markdown/look.ts";
import { sayLines } from "../../../report/start/say-lines.ts";
import { exerciseFiles } from "../../../workbook/exercise-files.ts";
import { readLessonText } from "../../../workbook/find-lessons.ts";
import type { Lesson } from "../../../workbook/lesson.ts";
import type { View } from "../view.ts";

const spoken = 96;

/** A lesson, and below it where its exercise is. `watch` is told when its code is to be watched. */
export async function lessonView(
  lesson: Lesson,
  look: Look,
  watch: (blocks: readonly LiveBlock[]) => void,
): Promise<View> {
  const markdown = await readLessonText(lesson);
  const view = await viewLesson(markdown, look);
  const plain = await viewLesson(markdown, lookFor({ color: false, links: false }));
  const files = await exerciseFiles(lesson);
  const folder = `exercises/${lesson.id}`;
  const ending = [
    ["Your exercise", files.length === 1 ? `${folder}/${files[0]}` : folder],
    ["To have it graded", "save it, and the verdict is here"],
  ] as const;
  const blocksAt = (section: number) => view.live[section] ?? [];
  return {
    key: "l",
    state: `lesson, ${lesson.minutes} min`,
    sections: ({ columns }) => view.layOut(columns, ending),
    say: () => {
      const parts = plain.layOut(spoken, ending).map((blocks) => sayLines(joinBlocks(blocks)));
      return parts.map((lines, index) => [
        `Lesson ${lesson.number}, part ${index + 1} of ${parts.length}.`,
        ...lines,
      ]);
    },
    keys: (section) => (blocksAt(section).length > 0 ? [["v", "watch it run"]] : []),
    press(key, section) {
      if (key !== "v" || blocksAt(section).length === 0) return false;
      watch(blocksAt(section));
      return true;
    },
  };
}
