import { withFreshness } from "../../report/freshness-table.ts";
import type { Appendix } from "../../workbook/appendix.ts";
import { dayOf } from "../../workbook/day.ts";
import { readLessonText } from "../../workbook/find-lessons.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { showText } from "./show-text.ts";

/** What is in `lessons/`. */
export interface Shelf {
  readonly lessons: readonly Lesson[];
  readonly appendices: readonly Appendix[];
}

/** Shows an appendix. Where it wants the table of freshness, that is drawn for today. */
export async function openAppendix(
  appendix: Appendix,
  { lessons, appendices }: Shelf,
  args: string[],
): Promise<number> {
  const markdown = await readLessonText(appendix);
  const text = {
    title: appendix.title,
    markdown: withFreshness(markdown, lessons, appendices, dayOf(new Date())),
    endingOf: () => [["All lessons", "npm run lesson"]] as const,
  };
  return showText(text, args);
}
