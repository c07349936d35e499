import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { backUp } from "../back-up.ts";
import { reasonOf } from "../error-text.ts";
import type { Lesson } from "../lesson.ts";
import { isSpec, ownFiles } from "../own-files.ts";
import { replaceFile } from "../replace-file.ts";
import { UserError } from "../user-error.ts";
import type { Code } from "./carried.ts";

/** What was put into an exercise. */
export interface PutIn {
  readonly lesson: Lesson;
  /** Paths from the exercise's folder, with `/`. */
  readonly files: readonly string[];
  /** Where the learner's own files are that stood in their place; `undefined` when none did. */
  readonly backup: string | undefined;
}

/**
 * Puts code from elsewhere into the exercises. A file that the learner wrote and that is another is
 * copied to a backup first; all backups are made before anything is changed. Specs are the
 * teacher's and stay, and so does a file that is as it came elsewhere.
 *
 * @throws {UserError} when something can't be copied or written.
 */
export async function putCode(code: Code, lessons: readonly Lesson[]): Promise<readonly PutIn[]> {
  const plans = [];
  for (const lesson of lessons) {
    const texts = Object.entries(Object.hasOwn(code, lesson.slug) ? (code[lesson.slug] ?? {}) : {});
    const changed: (readonly [string, string])[] = [];
    for (const [path, text] of texts) {
      if (isSpec(path)) continue;
      const now = await readFile(join(lesson.exercise, path), "utf8").catch(() => undefined);
      if (now !== text) changed.push([path, text]);
    }
    if (changed.length > 0) plans.push({ lesson, changed });
  }
  const backedUp = [];
  for (const { lesson, changed } of plans) {
    const own = new Set((await ownFiles(lesson)).map((file) => file.replaceAll("\\", "/")));
    const atRisk = changed.map(([path]) => path).filter((path) => own.has(path));
    const backup = atRisk.length === 0 ? undefined : await backUp(lesson, atRisk);
    backedUp.push({ lesson, changed, backup });
  }
  for (const { lesson, changed } of backedUp) {
    for (const [path, text] of changed) await put(join(lesson.exercise, path), text);
  }
  return backedUp.map(({ lesson, changed, backup }) => ({
    lesson,
    files: changed.map(([path]) => path),
    backup,
  }));
}

async function put(file: string, text: string): Promise<void> {
  try {
    await replaceFile(file, text);
  } catch (error) {
    throw new UserError(
      `${file} can't be written: ${reasonOf(error)}`,
      "Your own files are safe: what would have been replaced is in .blank-slate/backups. Make that place writable, then run this again.",
    );
  }
}
