import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** How a file is replaced. */
interface Replacement {
  /** Where the new content is written first; a new name beside the file by default. */
  readonly draft?: string;
  /** Asked when the draft is written: false leaves the file as it is. */
  mayReplace?(): Promise<boolean>;
}

/**
 * Replaces a file in one step, so that it is never half written, not even when the computer stops:
 * the content is on the disk before the file gets its name. A link is replaced, not followed.
 *
 * @returns Whether the file was replaced.
 * @throws What Node throws; the file is as it was then.
 */
export async function replaceFile(
  file: string,
  content: string | Uint8Array,
  { draft = `${file}.${randomUUID()}`, mayReplace }: Replacement = {},
): Promise<boolean> {
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(draft, "w");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (mayReplace !== undefined && !(await mayReplace())) {
      await rm(draft, { force: true });
      return false;
    }
    await rename(draft, file);
    return true;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}
