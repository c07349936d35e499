import { relative, sep } from "node:path";
import { packageRoot, workbookRoot } from "../../workbook/root.ts";
import { UserError } from "../../workbook/user-error.ts";
import type { ExportRequest } from "./export-request.ts";

/** How a course's folder grades a class on another computer: its script, or the package's command. */
export const gradeCommand =
  workbookRoot === packageRoot ? "npm run grade --" : "npx --no-install blank-slate grade";

/** What says which exercises to grade; nothing for all of the course. */
export function exerciseOptions({ lessons, all }: ExportRequest): readonly string[] {
  if (lessons.length === all.length) return [];
  return lessons.flatMap(({ id }) => ["--exercise", id]);
}

/**
 * What says where the hidden specs are, in a repository that holds the course.
 *
 * @throws {UserError} when they aren't in the course's folder, or a shell would read their path as
 *   something else
 */
export function hiddenOptions({ hidden }: ExportRequest): readonly string[] {
  if (hidden === undefined) return [];
  const path = relative(workbookRoot, hidden).split(sep).join("/");
  if (/^[\w-][\w./-]*$/.test(path)) return ["--hidden", path];
  throw new UserError(
    `GitHub's machines can't be given ${hidden}.`,
    "Put the hidden specs into a folder of this workbook, with letters, digits, - and _ in its path.",
  );
}
