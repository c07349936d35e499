import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { filesIn } from "../../workbook/files-in.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { workbookRoot } from "../../workbook/root.ts";

/** How a made-up class is. */
export interface MadeClass {
  readonly lesson: Lesson;
  /** Another class comes of another seed, the same of the same. */
  readonly seed?: number;
  /** Which examples of the lesson the students have handed in. */
  readonly kinds?: readonly ("right" | "wrong" | "broken" | "hostile")[];
}

/** A student that was made up. */
export interface MadeStudent {
  readonly name: string;
  /** The example that they have handed in: `wrong/forgotten-reply`. */
  readonly example: string;
}

/**
 * Fills a folder with a class that has handed in one exercise: each student has a folder with one
 * of the lesson's examples, in turn. No two have the same files, as each ends in a comment of its own.
 *
 * @param folder is made when it isn't there
 * @param count how many students
 */
export async function makeClass(
  folder: string,
  count: number,
  { lesson, seed = 1, kinds = ["right", "wrong"] }: MadeClass,
): Promise<readonly MadeStudent[]> {
  const fixtures = join(workbookRoot, "fixtures", lesson.id);
  const examples: string[] = [];
  for (const kind of kinds) {
    const names = await readdir(join(fixtures, kind)).catch((): string[] => []);
    examples.push(...names.sort().map((name) => `${kind}/${name}`));
  }
  const students = Array.from({ length: count }, (_, index) => ({
    name: `Student ${String(index + 1).padStart(4, "0")}`,
    // A step without a common divisor visits every example, in an order that isn't theirs.
    example: examples[(index * 7919 + seed) % examples.length] ?? "",
  }));
  for (const { name, example } of students) {
    const own = join(folder, name, lesson.id);
    await cp(join(fixtures, example), own, { recursive: true });
    const { files } = await filesIn(own);
    for (const file of files.filter((file) => file.endsWith(".ts"))) {
      const text = await readFile(join(own, file), "utf8");
      await writeFile(join(own, file), `${text}\n// ${name}, class ${seed}\n`);
    }
  }
  return students;
}
