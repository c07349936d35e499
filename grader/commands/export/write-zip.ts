import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";

/** A file of an archive. */
export interface Packed {
  /** With `/`. */
  readonly path: string;
  /** The file on the disk, as an absolute path, or a text. */
  readonly content: { readonly file: string } | { readonly text: string };
  /** True for what is to be run as a program. */
  readonly program?: boolean;
}

/** Writes an archive. Throws what Node throws when a file can't be read, or the archive written. */
export async function writeZip(archive: string, files: readonly Packed[]): Promise<void> {
  await mkdir(dirname(archive), { recursive: true });
  const zip = new ZipFile();
  for (const { path, content, program } of files) {
    const mode = program ? 0o100755 : 0o100644;
    if ("file" in content) zip.addFile(content.file, path, { mode });
    else zip.addBuffer(Buffer.from(content.text), path, { mode });
  }
  const failed = new Promise<never>((_, reject) => zip.on("error", reject));
  zip.end();
  await Promise.race([pipeline(zip.outputStream, createWriteStream(archive)), failed]);
}
