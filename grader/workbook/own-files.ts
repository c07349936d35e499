import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { filesIn } from "./files-in.ts";
import type { Lesson } from "./lesson.ts";
import { stubOf } from "./stub.ts";

/** True for a file of an exercise that is the teacher's: its spec. */
export function isSpec(file: string): boolean {
  return file.endsWith(".spec.ts") && dirname(file) === ".";
}

/**
 * What the learner changed or added in a lesson's exercise, as paths from its folder; nothing while
 * it is as it came. Throws what Node throws when the folder can't be read.
 */
export async function ownFiles(lesson: Lesson): Promise<readonly string[]> {
  const { files } = await filesIn(lesson.exercise);
  const own = files
    .filter((file) => !isSpec(file))
    .map(async (file) => {
      const stub = await readFile(join(stubOf(lesson), file)).catch(() => undefined);
      const content = await readFile(join(lesson.exercise, file)).catch(() => undefined);
      return stub !== undefined && content?.equals(stub) === true ? [] : [file];
    });
  return (await Promise.all(own)).flat();
}
