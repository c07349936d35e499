import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";

/** Everything in a folder, subfolders included, as paths from that folder, sorted. */
export interface Inside {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** What operating systems leave in folders by themselves. */
const litter = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/**
 * What is in a folder; nothing when it isn't there. A link counts as a file and isn't followed.
 *
 * Throws what Node throws when the folder can't be read.
 */
export async function filesIn(folder: string): Promise<Inside> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = (wantFolders: boolean) =>
      entries
        .filter((entry) => entry.isDirectory() === wantFolders && !litter.has(entry.name))
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
        .sort();
    return { files: paths(false), folders: paths(true) };
  } catch (error) {
    const absent = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (absent) return { files: [], folders: [] };
    throw error;
  }
}
