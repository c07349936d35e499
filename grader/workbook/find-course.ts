import { dirname, join } from "node:path";
import { isThere } from "./is-there.ts";

/**
 * The course that somebody means who stands in the folder `from`: the nearest folder from there
 * upwards with a package.json and lessons. Where there is none it is the package's own, so that its
 * commands work from everywhere.
 *
 * A copy of the whole workbook, a student's for example, is passed by: it brings a grader of its own,
 * and whoever starts this one means another course than that.
 */
export function findCourse(from: string, packageRoot: string): string {
  const holds = (...names: string[]) => names.every((name) => isThere(join(from, name)));
  if (from === packageRoot) return packageRoot;
  if (holds("package.json", "lessons") && !holds("grader/commands/main.mjs")) return from;
  const parent = dirname(from);
  return parent === from ? packageRoot : findCourse(parent, packageRoot);
}
