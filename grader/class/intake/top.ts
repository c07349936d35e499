import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { groupBy } from "../group-by.ts";
import { isLitter, type Listing, partsOf } from "./handed-in.ts";
import { fileAt, listFolder } from "./list-folder.ts";
import { listZip } from "./list-zip.ts";
import { isZip, openZips } from "./open-zips.ts";

/** Something at the top of what a class has handed in: a folder, a zip file, a single file. */
export interface Top {
  readonly raw: string;
  readonly kind: "folder" | "zip" | "file";
  /** What is in it, zip files opened; the paths begin in it. A file is its only content. */
  list(): Promise<Listing>;
  /** True for a folder that holds a repository or a project of its own. */
  isRepository(): Promise<boolean>;
}

/**
 * What lies in a folder. Throws what Node throws when it can't be read.
 *
 * @param ignored a folder, as an absolute path, that isn't looked into
 */
export async function topsOfFolder(folder: string, ignored: string): Promise<readonly Top[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !isLitter(name) && join(folder, name) !== ignored)
    .filter((entry) => entry.isDirectory() || entry.isFile())
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => topAt(join(folder, entry.name), entry, ignored));
}

/** What lies in a zip file below the folder `prefix`, which is empty or ends in `/`. */
export function topsOfListing({ files }: Listing, prefix: string): readonly Top[] {
  const inside = files.filter(({ path }) => path.startsWith(prefix));
  const groups = groupBy(inside, ({ path }) => partsOf(path.slice(prefix.length))[0] ?? "");
  return [...groups].map(([raw, files]): Top => {
    const isFolder = files.some(({ path }) => path !== prefix + raw);
    const kind = isFolder ? "folder" : isZip(raw) ? "zip" : "file";
    const start = prefix.length + (kind === "file" ? 0 : raw.length + 1);
    return {
      raw,
      kind,
      list: async () => cut(start, await openZips({ files, notes: [], close: () => {} })),
      isRepository: async () => files.some(({ path }) => path.slice(start) === "package.json"),
    };
  });
}

function topAt(path: string, entry: Dirent, ignored: string): Top {
  const raw = entry.name;
  if (entry.isDirectory()) {
    return {
      raw,
      kind: "folder",
      list: async () =>
        cut(raw.length + 1, await openZips(await listFolder(path, raw, { ignored }))),
      isRepository: async () => {
        const names = await readdir(path).catch((): string[] => []);
        return names.includes(".git") || names.includes("package.json");
      },
    };
  }
  const isRepository = async () => false;
  if (isZip(raw)) {
    const list = async () => cut(raw.length + 1, await openZips(await listZip(path, raw)));
    return { raw, kind: "zip", list, isRepository };
  }
  const list = async () => ({ files: [await fileAt(path, raw)], notes: [], close: () => {} });
  return { raw, kind: "file", list, isRepository };
}

/** The same listing, its paths without so much of their beginning. */
export function cut(start: number, { files, ...rest }: Listing): Listing {
  return { ...rest, files: files.map((file) => ({ ...file, path: file.path.slice(start) })) };
}
