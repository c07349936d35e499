import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Lesson } from "../../workbook/lesson.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { stubFiles, stubOf } from "../../workbook/stub.ts";

/** What files an exercise has, to tell which of the handed-in ones are for it. */
export interface ExerciseShape {
  readonly lesson: Lesson;
  /** Those the student writes in. */
  readonly written: readonly string[];
  /** Those that came finished, such as the `chatbot.ts` of lesson 4, with their content. */
  readonly finished: ReadonlyMap<string, Buffer>;
  /** The content of every file as it came. */
  readonly stub: ReadonlyMap<string, Buffer>;
}

/** Reads the shape of a lesson's exercise: a file that the solution leaves as it is came finished. */
export async function shapeOf(lesson: Lesson): Promise<ExerciseShape> {
  const stub = new Map<string, Buffer>();
  const finished = new Map<string, Buffer>();
  for (const name of stubFiles(lesson).filter((file) => file.endsWith(".ts"))) {
    const content = await readFile(join(stubOf(lesson), name));
    const solution = join(workbookRoot, "solutions", lesson.id, name);
    stub.set(name, content);
    const solved = await readFile(solution).catch(() => undefined);
    if (solved?.equals(content)) finished.set(name, content);
  }
  const written = [...stub.keys()].filter((name) => !finished.has(name));
  return { lesson, written, finished, stub };
}
