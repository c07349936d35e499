import { basename, join } from "node:path";
import { reasonOf } from "../workbook/error-text.ts";
import { filesIn } from "../workbook/files-in.ts";
import type { Lesson } from "../workbook/lesson.ts";
import { UserError } from "../workbook/user-error.ts";
import { namesLesson, numbersLesson } from "./intake/exercise-names.ts";

/** The hidden specs of each lesson, by its id, as absolute paths. */
export type HiddenSpecs = ReadonlyMap<string, readonly string[]>;

/**
 * The hidden specs in a folder of the teacher's: `03-chatbot-class.spec.ts`, or any specs in a
 * folder `03-chatbot-class`.
 *
 * @throws {UserError} when there is none, one whose lesson isn't there, or two of one name
 */
export async function findHidden(folder: string, lessons: readonly Lesson[]): Promise<HiddenSpecs> {
  const { files } = await filesIn(folder).catch((error) => {
    throw new UserError(`${folder} can't be read: ${reasonOf(error)}`);
  });
  const specs = files.filter((file) => file.endsWith(".spec.ts"));
  const wanted =
    "A hidden spec is called 03-chatbot-class.spec.ts, or lies in a folder 03-chatbot-class.";
  if (specs.length === 0) throw new UserError(`There is no spec in ${folder}.`, wanted);
  const found = new Map<string, string[]>();
  for (const spec of specs) {
    const [first = ""] = spec.split(/[\\/]/);
    const name = first.replace(/\.spec\.ts$/, "");
    const lesson = lessons.find((one) => namesLesson(name, one) || numbersLesson(name, one));
    if (lesson === undefined) {
      throw new UserError(`${spec} in ${folder} is named after no lesson.`, wanted);
    }
    const others = found.get(lesson.id) ?? [];
    const twin = others.find((other) => basename(other) === basename(spec));
    if (twin !== undefined) {
      throw new UserError(
        `Two hidden specs of ${lesson.id} have the same name: ${twin} and ${join(folder, spec)}.`,
        "Give one of them another name.",
      );
    }
    found.set(lesson.id, [...others, join(folder, spec)]);
  }
  return found;
}
