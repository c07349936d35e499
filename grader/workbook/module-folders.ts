import { dirname, join } from "node:path";
import { isThere } from "./is-there.ts";

/** The folders in which Node looks for the packages that a file in `folder` imports, nearest first. */
export function moduleFolders(folder: string): string[] {
  const modules = join(folder, "node_modules");
  const own = isThere(modules) ? [modules] : [];
  const parent = dirname(folder);
  return parent === folder ? own : [...own, ...moduleFolders(parent)];
}
