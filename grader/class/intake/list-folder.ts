import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { reasonOf } from "../../workbook/error-text.ts";
import { type HandedIn, isLitter, type Listing } from "./handed-in.ts";
import { limits } from "./limits.ts";

/**
 * Lists the files in a folder and the folders in it. Links aren't followed: they could lead to
 * another student's files, or to the solution.
 *
 * @param path how the folder is called in the paths that come out; empty for none
 * @param deep how many folders deep to look
 * @param ignored a folder, as an absolute path, that isn't looked into
 */
export async function listFolder(
  folder: string,
  path: string,
  { deep = limits.folders, ignored = "" }: { deep?: number; ignored?: string } = {},
): Promise<Listing> {
  const files: HandedIn[] = [];
  const notes: string[] = [];
  let left: number = limits.entries;

  const visit = async (folder: string, path: string, deep: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
      notes.push(`${path || folder} can't be read: ${reasonOf(error)}.`);
      return [];
    });
    for (const entry of entries.filter(({ name }) => !isLitter(name))) {
      left -= 1;
      if (left === 0) notes.push(tooMany(path));
      if (left <= 0) return;
      const inner = join(folder, entry.name);
      const innerPath = path === "" ? entry.name : `${path}/${entry.name}`;
      if (inner === ignored) continue;
      if (entry.isSymbolicLink()) notes.push(`${innerPath} is a link, and wasn't followed.`);
      else if (entry.isDirectory() && deep > 1) await visit(inner, innerPath, deep - 1);
      else if (entry.isFile()) {
        const file = await fileAt(inner, innerPath).catch((error) => {
          notes.push(`${innerPath} can't be read: ${reasonOf(error)}.`);
        });
        if (file) files.push(file);
      }
    }
  };
  await visit(folder, path, deep);
  return { files, notes, close: () => {} };
}

/** Says that no more of a folder or zip file is looked at. */
export function tooMany(path: string): string {
  return `${path} holds more than ${limits.entries.toLocaleString("en")} files and folders. The rest wasn't looked at.`;
}

/** A file on the disk. Throws what Node throws when it isn't there. */
export async function fileAt(onDisk: string, path: string): Promise<HandedIn> {
  const { mtime, size } = await stat(onDisk);
  return { path, modified: mtime, size, onDisk, read: () => readFile(onDisk) };
}
