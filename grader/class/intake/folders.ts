import { type HandedIn, partsOf } from "./handed-in.ts";
import { limits } from "./limits.ts";

/** A student's TypeScript files, by the folder they lie in; the top is the empty name. */
export type Folders = ReadonlyMap<string, readonly HandedIn[]>;

/** Where a whole workbook was handed in, these hold what isn't the student's. */
const notTheirs = new Set(["solutions", "fixtures", "lessons", "grader"]);

/**
 * The files that can be a part of an exercise: TypeScript, but neither specs nor declarations, and
 * nothing out of the folders that lie beside the exercises in a workbook.
 */
export function inFolders(handedIn: readonly HandedIn[]): Folders {
  const folders = new Map<string, HandedIn[]>();
  const sources = handedIn.filter(({ path }) => isTaken(path)).slice(0, limits.sources);
  for (const file of sources) {
    const folder = folderOf(file.path);
    const files = folders.get(folder);
    if (files === undefined) folders.set(folder, [file]);
    else files.push(file);
  }
  const workbooks = new Set(
    [...folders.keys()].flatMap((folder) => {
      const parts = partsOf(folder);
      const at = parts.indexOf("exercises");
      return at === -1 ? [] : [parts.slice(0, at).join("/")];
    }),
  );
  const isForeign = (folder: string) => {
    const parts = partsOf(folder);
    return parts.some(
      (part, at) => notTheirs.has(part) && workbooks.has(parts.slice(0, at).join("/")),
    );
  };
  return new Map([...folders].filter(([folder]) => !isForeign(folder)));
}

/** True for a folder in another one, at any depth. */
export function isBelow(folder: string, other: string): boolean {
  return folder !== other && (other === "" || folder.startsWith(`${other}/`));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function isTaken(path: string): boolean {
  return path.endsWith(".ts") && !/\.(spec|test|d)\.ts$/.test(path);
}
