import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Submission } from "../../run/submission.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { UserError } from "../../workbook/user-error.ts";
import { whichLesson } from "../../workbook/which-lesson.ts";

/**
 * The submission that a path means: the learner's exercise for `3`, `03` or `exercises/03`, the
 * reference for `solutions/03`, else the folder itself, which can be a solution, an example or somebody's upload.
 *
 * @throws {UserError} when no lesson can be told from the path, or it leads nowhere.
 */
export function findSubmission(path: string, lessons: readonly Lesson[]): Submission {
  const lesson = whichLesson(path, lessons);
  const folder = folderAt(resolve(path));
  const parts = path.split(/[\\/]+/).filter((part) => part !== "" && part !== ".");
  if (parts.length > 1 && folder !== undefined) return { lesson, folder };
  const solution = join(workbookRoot, "solutions", lesson.id);
  if (parts.length === 2 && parts[0] === "solutions" && folderAt(solution) !== undefined) {
    return { lesson, folder: solution };
  }
  // `exercises/03` is short for the exercise's folder; any other path has to be one.
  if (parts.length > 1 && !parts.includes("exercises")) {
    throw new UserError(
      `There is no folder ${path}.`,
      `Your own exercise is graded with npm test exercises/${lesson.id.split("-")[0]}`,
    );
  }
  return { lesson, folder: lesson.exercise };
}

function folderAt(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return path;
  return stats?.isFile() ? dirname(path) : undefined;
}
