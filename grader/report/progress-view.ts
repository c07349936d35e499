import stringWidth from "string-width";
import type { Lesson } from "../workbook/lesson.ts";
import { attemptsAt, isSolved, type Progress, progressOf } from "../workbook/progress/progress.ts";
import { streakOf } from "../workbook/progress/streak.ts";
import { lessonAt, nextLesson } from "../workbook/progress/where.ts";
import type { Look } from "./markdown/look.ts";
import { wrapText } from "./markdown/wrap.ts";
import { progressBar } from "./progress-bar.ts";

const widest = 96;
const margin = "  ";
const hereMark = "→ ";
const narrowestTitle = 12;

/** A lesson, as far as a progress is shown of it. */
type Row = Pick<Lesson, "slug" | "number" | "title" | "points">;

/**
 * What a learner has done, as lines: a bar over all lessons, a table of them, attempts and streak,
 * and what is next. Every mark has its word.
 *
 * @param today `2026-11-20`: a streak depends on it.
 */
export function showProgress(
  progress: Progress,
  lessons: readonly Row[],
  today: string,
  columns: number,
  look: Look,
): string[] {
  const width = Math.max(30, Math.min(widest, columns - 2 * margin.length));
  const solved = lessons.filter((lesson) => isSolved(progress, lesson));
  const sum = (some: readonly Row[]) => some.reduce((total, { points }) => total + points, 0);
  const total = `${solved.length} of ${lessons.length} exercises, ${sum(solved)} of ${sum(lessons)} points`;
  const bar = Math.max(10, width - stringWidth(total) - 3);
  const here = lessonAt(lessons, progress);
  const text = (sentence: string) => wrapText(sentence, width).map((line) => margin + line);
  return [
    "",
    `${margin}${look.title("Your progress")}`,
    "",
    `${margin}${look.good(progressBar(solved.length, lessons.length, bar))}   ${total}`,
    "",
    ...showTable(progress, lessons, here, width, look),
    "",
    ...(here ? [`${hereMark}You are at lesson ${here.number}, ${here.title}.`, ""] : []),
    ...text(attempts(progress, lessons)),
    ...text(streak(progress, today)),
    ...strangers(progress, lessons).flatMap(text),
    "",
    ...next(nextLesson(lessons, progress)).map((line) => margin + look.strong(line)),
    "",
  ];
}

function showTable(
  progress: Progress,
  lessons: readonly Row[],
  here: Row | undefined,
  width: number,
  look: Look,
): string[] {
  const rows = lessons.map((lesson) => {
    const { solved, gaveUp } = progressOf(progress, lesson.slug);
    return [
      `${solved ? "✓" : " "} ${String(lesson.number).padStart(2, "0")}  ${lesson.title}`,
      solved ?? (gaveUp ? "given up" : "not yet"),
      String(attemptsAt(progress, lesson.slug)),
      `${solved ? lesson.points : 0} of ${lesson.points}`,
    ] as const;
  });
  const head = ["  lesson", "solved on", "attempts", "points"] as const;
  const widthOf = (column: 0 | 1 | 2 | 3) =>
    Math.max(...[head, ...rows].map((cells) => stringWidth(cells[column])));
  const [titles, days, counts, points] = [widthOf(0), widthOf(1), widthOf(2), widthOf(3)];
  const room = Math.max(narrowestTitle, Math.min(titles, width - days - counts - points - 9));
  const line = ([title, day, count, worth]: readonly [string, string, string, string]) => {
    const cut = stringWidth(title) > room ? `${title.slice(0, room - 1)}…` : title;
    return [
      cut + " ".repeat(Math.max(0, room - stringWidth(cut))),
      day.padEnd(days),
      count.padStart(counts),
      worth.padStart(points),
    ].join("   ");
  };
  return [
    margin + look.label(line(head)),
    ...rows.map((cells, index) => {
      const lesson = lessons[index];
      const paint = lesson && isSolved(progress, lesson) ? look.good : (text: string) => text;
      return (lesson === here ? hereMark : margin) + paint(line(cells));
    }),
  ];
}

function attempts(progress: Progress, lessons: readonly Row[]): string {
  const count = lessons.reduce((sum, { slug }) => sum + attemptsAt(progress, slug), 0);
  if (count === 0) return "Attempts: none yet. Every grading of an exercise counts as one.";
  return `Attempts: ${count}. Every grading of an exercise counts as one, solved or not.`;
}

function streak(progress: Progress, today: string): string {
  const { days, longest, today: gradedToday } = streakOf(progress, today);
  const what = "with at least one grading, solved or not";
  if (longest === 0) return `Streak: none yet. It counts the days in a row ${what}.`;
  if (days === 0) return `Streak: none now. The longest was ${inDays(longest)} in a row ${what}.`;
  const record = longest > days ? ` The longest was ${inDays(longest)}.` : "";
  const soFar = gradedToday ? "" : ", up to yesterday. Grade something today and it goes on";
  const row = days === 1 ? "1 day" : `${days} days in a row`;
  return `Streak: ${row} ${what}${soFar}.${record}`;
}

function inDays(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}

/** Progress of lessons that this workbook doesn't have. */
function strangers({ lessons: kept }: Progress, lessons: readonly Row[]): string[] {
  const others = Object.keys(kept).filter((name) => lessons.every(({ slug }) => slug !== name));
  return others.length === 0
    ? []
    : [`Also kept, though not in this workbook: ${others.join(", ")}.`];
}

function next(lesson: Row | undefined): string[] {
  if (lesson === undefined) return ["You have solved every exercise there is."];
  const padded = String(lesson.number).padStart(2, "0");
  return [`Next: npm run lesson ${lesson.number}`, `      npm test exercises/${padded}`];
}
