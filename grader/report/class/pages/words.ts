import type { ExerciseGrade } from "../../../class/gradebook.ts";
import type { Lesson } from "../../../workbook/lesson.ts";
import { roundPoints } from "../round-points.ts";

/** How an outcome is marked, and what it is called, on every page. */
export const outcomes: Readonly<
  Record<ExerciseGrade["outcome"], { readonly mark: string; readonly words: string }>
> = {
  solved: { mark: "✓", words: "solved" },
  unsolved: { mark: "✗", words: "not solved" },
  ungraded: { mark: "!", words: "couldn't be graded" },
  missing: { mark: "–", words: "not handed in" },
};

/** "11.25 of 15" */
export function pointsOf({ points, possible }: { points: number; possible: number }): string {
  return `${roundPoints(points)} of ${roundPoints(possible)}`;
}

/** "03" */
export function numberOf({ number }: Lesson): string {
  return String(number).padStart(2, "0");
}

/** Where a student's page stands, from the page of the class. */
export function pageOf({ key }: { readonly key: string }): string {
  return `students/${key}.html`;
}

/** The same as an address: a key may hold letters of any script. */
export function addressOf(student: { readonly key: string }): string {
  return `students/${encodeURIComponent(student.key)}.html`;
}
