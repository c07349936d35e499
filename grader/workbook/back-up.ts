import { cp, mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf, reasonOf } from "./error-text.ts";
import type { Lesson } from "./lesson.ts";
import { stampOf } from "./moment.ts";
import { workbookRoot } from "./root.ts";
import { UserError } from "./user-error.ts";

/**
 * Copies files of a lesson's exercise to a new folder,
 * `.blank-slate/backups/03-chatbot-class/2026-11-20-104512` for instance.
 *
 * @param files Their paths, from the exercise's folder.
 * @returns The new folder, as an absolute path; every file is in it.
 * @throws {UserError} when one of them can't be copied; then no half backup is left.
 */
export async function backUp(
  lesson: Lesson,
  files: readonly string[],
  now = new Date(),
): Promise<string> {
  const backups = join(workbookRoot, ".blank-slate", "backups", lesson.id);
  let folder = join(backups, stampOf(now));
  try {
    await mkdir(backups, { recursive: true });
    folder = await makeFolder(folder);
    for (const file of files) {
      const copy = join(folder, file);
      await mkdir(dirname(copy), { recursive: true });
      await cp(join(lesson.exercise, file), copy, { preserveTimestamps: true });
    }
    return folder;
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    throw new UserError(
      `Your files of exercises/${lesson.id} can't be copied to ${folder}: ${reasonOf(error)}`,
      "Nothing was changed. Make that place writable, then run this again.",
    );
  }
}

/** Makes a folder that wasn't there: a second backup within one second gets `-2` after its name. */
async function makeFolder(wanted: string, attempt = 1): Promise<string> {
  const folder = attempt === 1 ? wanted : `${wanted}-${attempt}`;
  try {
    await mkdir(folder);
    return folder;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    return makeFolder(wanted, attempt + 1);
  }
}
