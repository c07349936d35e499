import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesIn } from "./files-in.ts";
import type { Lesson } from "./lesson.ts";
import { workbookRoot } from "./root.ts";
import { stubOf } from "./stub.ts";
import { UserError } from "./user-error.ts";

/** A file of a solution, and what the learner has in its place. */
export interface SolvedFile {
  /** Its path from the exercise's folder, with `/`. */
  readonly name: string;
  readonly reference: string;
  /** `undefined` when the learner has no such file. */
  readonly theirs: string | undefined;
  /** The file as it came. */
  readonly stub: string;
}

/**
 * The files of a lesson's reference solution beside the learner's, by name.
 *
 * @throws {UserError} when the workbook has no solution for the lesson.
 */
export async function readSolution(lesson: Lesson): Promise<readonly SolvedFile[]> {
  const folder = join(workbookRoot, "solutions", lesson.id);
  const { files } = await filesIn(folder);
  if (files.length === 0) {
    throw new UserError(
      `There is no solution in solutions/${lesson.id}.`,
      "Get the workbook's files back with git.",
    );
  }
  return Promise.all(
    files.map(async (file) => ({
      name: file.replaceAll("\\", "/"),
      reference: await readFile(join(folder, file), "utf8"),
      theirs: await readFile(join(lesson.exercise, file), "utf8").catch(() => undefined),
      stub: await readFile(join(stubOf(lesson), file), "utf8").catch(() => ""),
    })),
  );
}
