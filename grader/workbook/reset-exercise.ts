import { readFile, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { backUp } from "./back-up.ts";
import { reasonOf } from "./error-text.ts";
import { filesIn } from "./files-in.ts";
import type { Lesson } from "./lesson.ts";
import { isSpec } from "./own-files.ts";
import { replaceFile } from "./replace-file.ts";
import { stubOf } from "./stub.ts";
import { UserError } from "./user-error.ts";

/** What a reset did; the files as paths from the exercise's folder. */
export interface Reset {
  /** Where the learner's files are now, as an absolute path; `undefined` when there was nothing to keep. */
  readonly backup: string | undefined;
  /** The files that are as they came again. */
  readonly putBack: readonly string[];
  /** The files that didn't come with the exercise, and now are in the backup only. */
  readonly movedOut: readonly string[];
}

/**
 * Makes a lesson's exercise what it was when it came. Before anything is changed, every file that
 * the learner changed or added is copied to a backup. The spec is the teacher's, and stays.
 *
 * @throws {UserError} when files can't be read, copied or written; it says what was changed.
 */
export async function resetExercise(lesson: Lesson): Promise<Reset> {
  const stubs = await readStubs(lesson);
  const { present, differing, folders } = await compare(lesson, stubs);
  const putBack = [...stubs.keys()].filter(
    (file) => !present.includes(file) || differing.includes(file),
  );
  const movedOut = differing.filter((file) => !stubs.has(file));
  const backup = differing.length === 0 ? undefined : await backUp(lesson, differing);
  try {
    for (const file of movedOut) await rm(join(lesson.exercise, file));
    await removeEmpty(lesson, folders, stubs);
    for (const file of putBack) {
      const content = stubs.get(file);
      if (content !== undefined) await replaceFile(join(lesson.exercise, file), content);
    }
  } catch (error) {
    const safe =
      backup === undefined
        ? "None of your files was touched."
        : `Your files are safe in ${backup}.`;
    throw new UserError(
      `exercises/${lesson.id} can't be put back as it came: ${reasonOf(error)}\n${safe}`,
      `Make that place writable, then run: npm run reset ${lesson.number}`,
    );
  }
  return { backup, putBack, movedOut };
}

async function readStubs(lesson: Lesson): Promise<ReadonlyMap<string, Buffer>> {
  const folder = stubOf(lesson);
  const { files } = await filesIn(folder);
  if (files.length === 0) {
    throw new UserError(
      `There is nothing in ${folder}, where exercise ${lesson.number} should be as it came.`,
      "Nothing was changed. Get the workbook's files back with git.",
    );
  }
  const contents = files.map(async (file) => [file, await readFile(join(folder, file))] as const);
  return new Map(await Promise.all(contents));
}

/** What is in the exercise's folder, apart from the spec, and which of it isn't as it came. */
async function compare(lesson: Lesson, stubs: ReadonlyMap<string, Buffer>) {
  try {
    const { files, folders } = await filesIn(lesson.exercise);
    const present = files.filter((file) => !isSpec(file));
    const differing: string[] = [];
    for (const file of present) {
      const stub = stubs.get(file);
      // A link that leads nowhere differs too.
      const content = stub && (await readFile(join(lesson.exercise, file)).catch(() => undefined));
      if (stub === undefined || content?.equals(stub) !== true) differing.push(file);
    }
    return { present, differing, folders };
  } catch (error) {
    throw new UserError(
      `exercises/${lesson.id} can't be read: ${reasonOf(error)}`,
      "Nothing was changed. It should be a folder: move aside what stands in its place.",
    );
  }
}

/** Removes the folders that hold nothing any more; one that still holds something stays. */
async function removeEmpty(
  lesson: Lesson,
  folders: readonly string[],
  stubs: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const needed = new Set([...stubs.keys()].map((file) => dirname(file)));
  for (const folder of folders.filter((path) => !needed.has(path)).toReversed()) {
    await rmdir(join(lesson.exercise, folder)).catch(() => undefined);
  }
}
