import { type LessonProgress, noProgress, type Progress } from "./progress.ts";

/** The version of the form in which progress is written today. */
export const formVersion = 2;

/** What the text of a file with progress turned out to be. */
export type Parsed =
  | { readonly kind: "progress"; readonly progress: Progress }
  /** Written by a newer workbook, in a form that isn't known here. */
  | { readonly kind: "newer"; readonly version: number }
  /** `why` is a part of a sentence: "line 3 isn't JSON". */
  | { readonly kind: "damaged"; readonly why: string };

/** Reads the text of a file with progress: today's form, or the first, which had no version. */
export function parseProgress(text: string): Parsed {
  try {
    return readProgressValue(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch (error) {
    const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    const line = at === undefined ? 0 : text.slice(0, Number(at)).split("\n").length;
    return damaged(line > 0 ? `line ${line} isn't JSON` : "it isn't JSON");
  }
}

/** Reads progress that was a part of something else. */
export function readProgressValue(value: unknown): Parsed {
  if (!isObject(value)) return damaged("it isn't a list of lessons in braces");
  const { version } = value;
  if (version === undefined && isObject(value.solved)) return readFirstForm(value.solved);
  if (typeof version !== "number") return damaged('"version" should be a number');
  if (version > formVersion) return { kind: "newer", version };
  const { at, lessons } = value;
  if (at !== undefined && typeof at !== "string") return damaged('"at" should name a lesson');
  if (!isObject(lessons)) return damaged('"lessons" should be a list in braces');
  for (const [slug, lesson] of Object.entries(lessons)) {
    const wrong = faultOf(lesson);
    if (wrong !== undefined) return damaged(`"${slug}" ${wrong}`);
  }
  // What somebody added by hand stays.
  const { version: _, ...rest } = value;
  return {
    kind: "progress",
    progress: { ...rest, ...(at && { at }), lessons: asLessons(lessons) },
  };
}

/** `{"solved":{"03-chatbot-class":{"points":15,"on":"2026-11-20"}}}` */
function readFirstForm(solved: Record<string, unknown>): Parsed {
  const lessons: [string, LessonProgress][] = [];
  for (const [id, entry] of Object.entries(solved)) {
    const wrong = `"${id}" should say "points" and "on", a day`;
    if (!isObject(entry) || !isCount(entry.points) || !isDay(entry.on)) return damaged(wrong);
    const { points, on } = entry;
    lessons.push([id.replace(/^\d+-/, ""), { solved: on, points, graded: { [on]: 1 } }]);
  }
  return { kind: "progress", progress: { ...noProgress, lessons: Object.fromEntries(lessons) } };
}

/** What is wrong with a lesson's entry, as the end of a sentence. */
function faultOf(lesson: unknown): string | undefined {
  if (!isObject(lesson)) return "should be a list in braces";
  const { solved, points, graded, hint, reading, gaveUp } = lesson;
  const day = "should be a day such as 2026-11-20";
  if (solved !== undefined && !isDay(solved)) return `has a "solved" that ${day}`;
  if (gaveUp !== undefined && !isDay(gaveUp)) return `has a "gaveUp" that ${day}`;
  if (points !== undefined && !isCount(points)) return 'has "points" that should be a number';
  if (hint !== undefined && !isCount(hint)) return 'has a "hint" that should be a whole number';
  if (reading !== undefined && !(typeof reading === "number" && reading >= 0))
    return 'has a "reading" that should be a number';
  if (graded === undefined) return undefined;
  const good =
    isObject(graded) && Object.entries(graded).every(([on, n]) => isDay(on) && isCount(n));
  return good ? undefined : 'has a "graded" that should hold days and numbers';
}

/** Gives checked entries their type. */
function asLessons(lessons: Record<string, unknown>): Record<string, LessonProgress> {
  const good = Object.entries(lessons).filter((entry): entry is [string, LessonProgress] =>
    isLesson(entry[1]),
  );
  return Object.fromEntries(good);
}

function isLesson(value: unknown): value is LessonProgress {
  return faultOf(value) === undefined;
}

function damaged(why: string): Parsed {
  return { kind: "damaged", why };
}

/** True for what JSON writes in braces. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isDay(value: unknown): value is string {
  const isWritten = typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
  return isWritten && !Number.isNaN(Date.parse(value));
}
