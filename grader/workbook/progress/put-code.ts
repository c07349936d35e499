import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { backUp } from "../back-up.ts";
import { reasonOf } from "../error-text.ts";
import type { Lesson } from "../lesson.ts";
import { isSpec } from "../own-files.ts";
import { replaceFile } from "../replace-file.ts";
import { stubOf } from "../stub.ts";
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
    const slugs = [lesson.slug, ...lesson.formerly];
    const carried = slugs.find((slug) => Object.hasOwn(code, slug));
    const texts = Object.entries((carried !== undefined && code[carried]) || {});
    const changed: (readonly [string, string])[] = [];
    const atRisk: string[] = [];
    for (const [path, text] of texts) {
      if (isSpec(path)) continue;
      const now = await contentOf(join(lesson.exercise, path));
      if (now?.equals(Buffer.from(text)) === true) continue;
      changed.push([path, text]);
      const stub = await contentOf(join(stubOf(lesson), path));
      // As it came it can be had again, with npm run reset.
      if (now !== undefined && stub?.equals(now) !== true) atRisk.push(path);
    }
    if (changed.length > 0) plans.push({ lesson, changed, atRisk });
  }
  const backedUp = [];
  for (const { lesson, changed, atRisk } of plans) {
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

function contentOf(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
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
