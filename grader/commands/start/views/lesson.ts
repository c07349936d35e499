import { viewLesson } from "../../../report/lesson-view.ts";
import type { LiveBlock } from "../../../report/live-blocks.ts";
import { joinBlocks } from "../../../report/markdown/block.ts";
import { type Look, lookFor } from "../../../report/markdown/look.ts";
import { nameKeys } from "../../../report/start/name-keys.ts";
import { sayLines } from "../../../report/start/say-lines.ts";
import { exerciseFiles } from "../../../workbook/exercise-files.ts";
import { readLessonText } from "../../../workbook/find-lessons.ts";
import type { Lesson } from "../../../workbook/lesson.ts";
import { spokenWidth } from "../spoken-width.ts";
import type { View } from "../view.ts";

/** What the reader of a lesson has to do with. */
export interface Reading {
  /** Where they left it some other day. */
  readonly opensAt: number;
  /** They want to watch its code run. */
  watch(blocks: readonly LiveBlock[]): void;
  /** They leave it at a page that begins there. */
  left(place: number): void;
}

/** A lesson, and below it where its exercise is. */
export async function lessonView(
  lesson: Lesson,
  look: Look,
  { opensAt, watch, left }: Reading,
): Promise<View> {
  const markdown = nameKeys(await readLessonText(lesson));
  const view = await viewLesson(markdown, look);
  const plain = await viewLesson(markdown, lookFor({ color: false, links: false }));
  const files = await exerciseFiles(lesson);
  const folder = `exercises/${lesson.id}`;
  const ending = [
    ["Your exercise", files.length === 1 ? `${folder}/${files[0]}` : folder],
    ["To have it graded", "save it, and the verdict is here; t runs it"],
  ] as const;
  let place = opensAt;
  const blocksAt = (section: number) => view.live[section] ?? [];
  return {
    key: "l",
    past: "verdict",
    opensAt,
    turned(to) {
      place = to;
    },
    leave: () => left(place),
    state: `lesson, ${lesson.minutes} min`,
    sections: ({ columns }) => view.layOut(columns, ending),
    partsBegin: () => {
      const counts = plain.layOut(spokenWidth(), ending).map((blocks) => blocks.length);
      return counts.map((_, part) => counts.slice(0, part).reduce((sum, count) => sum + count, 0));
    },
    say: () => {
      const parts = plain
        .layOut(spokenWidth(), ending)
        .map((blocks) => sayLines(joinBlocks(blocks)));
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
