import { expect, test } from "vitest";
import { mergeProgress } from "./merge-progress.ts";
import { noteGivenUp, noteGrading, noteHint, noteOpening } from "./note.ts";
import { attemptsAt, isSolved, noProgress, type Progress, progressOf } from "./progress.ts";
import { streakOf } from "./streak.ts";
import { currentLesson, lessonAt, nextLesson } from "./where.ts";

const lesson = { slug: "history", points: 15 };
const gradedOn = (...days: string[]): Progress => ({
  lessons: { history: { graded: Object.fromEntries(days.map((day) => [day, 1])) } },
});

test("gradings are counted by their days, and solving again keeps the first day", () => {
  let progress = noteGrading(noProgress, lesson, false, "2026-11-19");
  expect([isSolved(progress, lesson), progress.at]).toEqual([false, "history"]);
  for (const solved of [true, false, true]) {
    progress = noteGrading(progress, lesson, solved, "2026-11-20");
  }
  expect(attemptsAt(progress, "history")).toBe(4);
  const on = "2026-11-20";
  progress = noteGrading(progress, lesson, true, "2026-11-21");
  expect(progressOf(progress, "history")).toMatchObject({ solved: on, points: 15 });
});

test("a lesson may have the name of something every object has", () => {
  expect(progressOf(noProgress, "constructor")).toEqual({});
  const progress = noteGrading(noProgress, { slug: "constructor", points: 5 }, true, "2026-11-20");
  expect(isSolved(progress, { slug: "constructor" })).toBe(true);
});

test("opening, hints and giving up are noted, and giving up keeps its first day", () => {
  const opened = noteOpening(noProgress, lesson);
  expect(opened).toEqual({ at: "history", lessons: {} });
  expect(noteOpening(opened, lesson)).toBe(opened);
  const hinted = noteHint(noProgress, lesson, 2);
  expect(hinted).toEqual({ at: "history", lessons: { history: { hint: 2 } } });
  const gaveUp = noteGivenUp(noteGivenUp(hinted, lesson, "2026-11-20"), lesson, "2026-11-21");
  expect(progressOf(gaveUp, "history")).toEqual({ hint: 2, gaveUp: "2026-11-20" });
});

test.each([
  ["never graded", [], 0, 0, false],
  ["today", ["2026-11-20"], 1, 1, true],
  ["until yesterday: today isn't over", ["2026-11-18", "2026-11-19"], 2, 2, false],
  ["ended", ["2026-11-16", "2026-11-17", "2026-11-18"], 0, 3, false],
  ["with a gap", ["2026-11-17", "2026-11-18", "2026-11-20"], 1, 2, true],
])("a streak of days: %s", (_, days, current, longest, today) => {
  const expected = { days: current, longest, today };
  expect(streakOf(gradedOn(...days), "2026-11-20")).toEqual(expected);
});

test("a streak goes over the ends of months and years, and the hour that spring takes away", () => {
  const days = ["2026-12-31", "2027-01-01", "2027-02-28", "2027-03-01"];
  expect(streakOf(gradedOn(...days), "2027-01-01").days).toBe(2);
  expect(streakOf(gradedOn(...days), "2027-03-01").days).toBe(2);
  expect(streakOf(gradedOn("2026-03-28", "2026-03-29", "2026-03-30"), "2026-03-30").days).toBe(3);
});

test("the next lesson is where the learner is, or the first after it that isn't solved", () => {
  const lessons = ["a", "b", "c", "d"].map((slug) => ({ slug }));
  const progress = (at: string | undefined, ...solved: string[]): Progress => ({
    ...(at === undefined ? {} : { at }),
    lessons: Object.fromEntries(solved.map((slug) => [slug, { solved: "2026-11-20" }])),
  });
  const next = (...args: Parameters<typeof progress>) =>
    nextLesson(lessons, progress(...args))?.slug;
  expect(next(undefined)).toBe("a");
  expect(next("c")).toBe("c");
  expect(next("c", "c")).toBe("d");
  expect(next("d", "b", "d")).toBe("a");
  expect(next("gone", "a")).toBe("b");
  expect(next("a", "a", "b", "c", "d")).toBe(undefined);
  expect(lessonAt(lessons, progress("gone"))).toBe(undefined);
  expect(currentLesson(lessons, progress("b", "b"))?.slug).toBe("b");
  expect(currentLesson(lessons, progress(undefined, "a"))?.slug).toBe("b");
  expect(currentLesson(lessons, progress(undefined, "a", "b", "c", "d"))?.slug).toBe("a");
});

test("merging loses nothing that was done here or there, and twice is as good as once", () => {
  const here: Progress = {
    at: "b",
    lessons: {
      a: { solved: "2026-11-10", points: 15, graded: { "2026-11-10": 2 }, hint: 1 },
      b: { graded: { "2026-11-11": 1 } },
    },
  };
  const other: Progress = {
    at: "c",
    lessons: {
      a: { solved: "2026-11-08", points: 10, graded: { "2026-11-08": 1, "2026-11-10": 5 } },
      b: { solved: "2026-11-12", points: 15, graded: { "2026-11-12": 1 }, gaveUp: "2026-11-12" },
      c: { hint: 3 },
    },
  };
  const merged = mergeProgress(here, other);
  expect(merged).toEqual({
    at: "b",
    lessons: {
      a: {
        solved: "2026-11-08",
        points: 15,
        graded: { "2026-11-08": 1, "2026-11-10": 5 },
        hint: 1,
      },
      b: {
        solved: "2026-11-12",
        points: 15,
        graded: { "2026-11-11": 1, "2026-11-12": 1 },
        gaveUp: "2026-11-12",
      },
      c: { hint: 3 },
    },
  });
  expect(mergeProgress(merged, other)).toEqual(merged);
  expect(mergeProgress({ at: "a", lessons: {} }, other).at).toBe("c");
});
