import { createHash, randomUUID } from "node:crypto";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { reasonOf } from "../../workbook/error-text.ts";
import type { Choice } from "./choose-files.ts";
import { limits } from "./limits.ts";

/** One exercise of one student, copied to where it is graded. */
export interface Staged {
  /** The same for the same files, whoever handed them in. */
  readonly files: string;
  /** Where they lie. */
  readonly folder: string;
  /** When the last of what the student changed was written; `undefined` when nothing was. */
  readonly changed: Date | undefined;
  readonly notes: readonly string[];
}

/** Where the files of that name lie in a report's folder. */
export function stagedAt(home: string, files: string, lesson: string): string {
  return join(home, files, lesson);
}

/**
 * Copies the files of an exercise into a folder of their own, which is named after what they hold.
 * What came finished with the exercise and wasn't handed in is put beside them as it came.
 *
 * @returns `undefined` when nothing could be read, or the one file is what another exercise came with
 */
export async function stage(
  { shape, files, shared, notes }: Choice,
  others: readonly Buffer[],
  home: string,
): Promise<Staged | undefined> {
  const said = [...notes];
  const contents = new Map(shape.finished);
  let changed: Date | undefined;
  // The exercise's own files come first, so that no crowd of others keeps them out.
  const isOwn = ([name]: readonly [string, unknown]) => shape.stub.has(name);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const few = [...sorted.filter(isOwn), ...sorted.filter((file) => !isOwn(file))].slice(
    0,
    limits.filesOfExercise,
  );
  if (few.length < files.size) {
    said.push(
      `Of ${files.size} files for exercise ${shape.lesson.number}, ${few.length} were taken.`,
    );
  }
  for (const [name, file] of few) {
    try {
      if (file.size > limits.fileBytes) throw new Error("it is longer than 500 kB");
      const content = await file.read();
      contents.set(name, content);
      if (shape.stub.get(name)?.equals(content)) continue;
      if (changed === undefined || file.modified > changed) changed = file.modified;
    } catch (error) {
      contents.delete(name);
      said.push(`${file.path} wasn't taken: ${reasonOf(error)}.`);
    }
  }
  const written = shape.written.flatMap((name) => contents.get(name) ?? []);
  if (shared && written.every((content) => others.some((other) => other.equals(content)))) {
    return undefined;
  }
  const hash = createHash("sha256").update(shape.lesson.id);
  for (const [name, content] of [...contents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`\0${name}\0${content.length}\0`).update(content);
  }
  const id = hash.digest("hex").slice(0, 20);
  const folder = stagedAt(home, id, shape.lesson.id);
  await write(contents, join(home, id), folder, said);
  return { files: id, folder, changed, notes: said };
}

/** Writes a folder in one step: it is there as a whole or not at all. */
async function write(
  contents: ReadonlyMap<string, Buffer>,
  whole: string,
  folder: string,
  notes: string[],
): Promise<void> {
  if ((await stat(folder).catch(() => undefined)) !== undefined) return;
  const draft = `${whole}.${randomUUID()}`;
  const inside = join(draft, folder.slice(whole.length));
  await mkdir(inside, { recursive: true });
  for (const [name, content] of contents) {
    try {
      await mkdir(dirname(join(inside, name)), { recursive: true });
      await writeFile(join(inside, name), content, { flag: "wx" });
    } catch (error) {
      // A name that this computer's file system doesn't take, or takes for another's.
      notes.push(`${name} can't be copied: ${reasonOf(error)}.`);
    }
  }
  await rename(draft, whole).catch(async (error) => {
    await rm(draft, { recursive: true, force: true });
    if ((await stat(folder).catch(() => undefined)) === undefined) throw error;
  });
}
