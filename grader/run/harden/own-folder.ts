import fs from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isInside, real } from "./import-policy.ts";

/** What a module of Node's gives, by name. */
type Exports = Record<string, unknown>;

/** The functions of `node:fs` that read what a path leads to, and change nothing. */
const reading =
  /^(access|createReadStream|exists|lstat|opendir|readdir|readFile|realpath|stat)(Sync)?$/;

/**
 * `node:fs` and `node:fs/promises` for a submission: it may read the files of its own folder, and
 * nothing else. Its answers can't come from elsewhere on the disk, and what it is graded by stays
 * as it is.
 *
 * @param folder gives the folder of the submission that runs at the moment
 */
export function fsOfOwnFolder(folder: () => string): { fs: Exports; promises: Exports } {
  const promises = guarded({ ...fs.promises }, folder);
  return { fs: guarded({ ...fs, promises }, folder), promises };
}

function guarded(module: Exports, folder: () => string): Exports {
  const entries = Object.entries(module).map(([name, original]): [string, unknown] => {
    if (typeof original !== "function") return [name, original];
    if (!reading.test(name)) return [name, () => refuse(`call fs.${name}`)];
    return [
      name,
      (path: unknown, ...rest: unknown[]) => {
        const target = pathOf(path);
        if (mayRead(folder(), target)) return Reflect.apply(original, module, [target, ...rest]);
        return refuse(`open ${target}`);
      },
    ];
  });
  const exports = Object.fromEntries(entries);
  return { ...exports, default: exports };
}

function refuse(what: string): never {
  throw new Error(`This exercise may read the files of its own folder, but not ${what}.`);
}

function pathOf(path: unknown): string {
  if (path instanceof URL) return fileURLToPath(path);
  return typeof path === "string" ? resolve(path) : refuse("open a file without a path");
}

function mayRead(folder: string, path: string): boolean {
  const [home, target] = [real(folder), real(path)];
  return home === target || isInside(home, target);
}
