import { checkChanges } from "./check-changes.ts";
import { checkExamples } from "./check-examples.ts";
import { checkExports } from "./check-exports.ts";
import { checkFolders } from "./check-folders.ts";
import { checkNames } from "./check-names.ts";
import { checkPlacesToWrite } from "./check-places-to-write.ts";
import { checkReading } from "./check-reading.ts";
import { checkStrays } from "./check-strays.ts";
import { checkTexts } from "./check-texts.ts";
import { checkWeights } from "./check-weights.ts";
import type { Complaint } from "./complaint.ts";
import type { Course } from "./course.ts";

/** Everything that can be said about a course's lessons without running or grading anything. */
const checks: readonly ((course: Course) => readonly Complaint[])[] = [
  checkNames,
  checkPlacesToWrite,
  checkTexts,
  checkReading,
  checkChanges,
  checkFolders,
  checkExports,
  checkExamples,
  checkWeights,
  checkStrays,
];

/** What the lessons of a course lack. */
export function checkLessons(course: Course): readonly Complaint[] {
  return checks.flatMap((check) => check(course));
}
