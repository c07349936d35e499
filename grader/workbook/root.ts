import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder of the workbook, so that commands work from any folder: the nearest one above this
 * file, or above what was compiled from it, that holds a package.json.
 */
export const workbookRoot = above(import.meta.dirname);

function above(folder: string): string {
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error("The grader isn't in a workbook: no package.json above it.");
  return existsSync(join(parent, "package.json")) ? parent : above(parent);
}
