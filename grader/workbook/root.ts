import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { findCourse } from "./find-course.ts";

/**
 * The folder of the package: the grader and what it is made of. The nearest one above this file, or
 * above what was compiled from it, that holds a package.json.
 */
export const packageRoot = above(import.meta.dirname);

/**
 * The folder of the course: lessons, exercises, solutions, fixtures, and what a learner has done.
 * It is the package's own folder, or that of a course that depends on the package. Threads and
 * processes that the grader starts begin where it was started, or in this folder, so that they
 * find the same one.
 */
export const workbookRoot = findCourse(process.cwd(), packageRoot);

function above(folder: string): string {
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error("The grader isn't in a workbook: no package.json above it.");
  return existsSync(join(parent, "package.json")) ? parent : above(parent);
}
