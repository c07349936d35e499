import { buffer } from "node:stream/consumers";
import { type Entry, fromBufferPromise, openPromise, validateFileName, type ZipFile } from "yauzl";
import { reasonOf } from "../../workbook/error-text.ts";
import { type HandedIn, isLitter, type Listing, partsOf } from "./handed-in.ts";
import { limits } from "./limits.ts";
import { tooMany } from "./list-folder.ts";
import { nameInZip } from "./name-in-zip.ts";

/**
 * Lists the files in a zip file. Whatever it holds, nothing is written anywhere, nothing is read
 * before somebody asks for it, and no more of a file than the zip file says it has. What it is
 * wrong about becomes a note.
 *
 * @param source the zip file's path, or its content
 * @param path how the zip file is called in the paths that come out
 */
export async function listZip(source: string | Buffer, path: string): Promise<Listing> {
  const files: HandedIn[] = [];
  const notes = new Set<string>();
  let zip: ZipFile | undefined;
  try {
    // The names are left as they are: a single bad one would make the whole file unreadable.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
    zip = await (typeof source === "string"
      ? openPromise(source, options)
      : fromBufferPromise(source, options));
    let left: number = limits.entries;
    for await (const entry of zip.eachEntry()) {
      const name = nameInZip(entry);
      if (name.endsWith("/")) continue;
      left -= 1;
      if (left === 0) {
        notes.add(tooMany(path));
        break;
      }
      const objection = objectionTo(entry, name, path);
      if (objection !== undefined) notes.add(objection);
      else if (!partsOf(name).some(isLitter)) files.push(fileOf(zip, entry, `${path}/${name}`));
    }
  } catch (error) {
    notes.add(`${path} can't be read as a zip file, or not to its end: ${reasonOf(error)}.`);
  }
  return { files, notes: [...notes], close: () => zip?.close() };
}

function objectionTo(entry: Entry, name: string, path: string): string | undefined {
  if (validateFileName(name) !== null || name.includes("\0")) {
    return `${path} holds files whose paths lead out of it. They weren't taken.`;
  }
  if (entry.isEncrypted()) return `${path} is locked with a password, and wasn't read.`;
  return isLink(entry) ? `${path} holds links. They weren't followed.` : undefined;
}

/** Unix's kind of a file stands in the upper half of its attributes (APPNOTE.TXT, 4.4.15). */
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

function fileOf(zip: ZipFile, entry: Entry, path: string): HandedIn {
  return {
    path,
    modified: entry.getLastModDate(),
    size: entry.uncompressedSize,
    onDisk: undefined,
    read: async () => buffer(await zip.openReadStreamPromise(entry)),
  };
}
