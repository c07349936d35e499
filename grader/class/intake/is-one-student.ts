import { groupBy } from "../group-by.ts";
import { namesLesson, numbersLesson } from "./exercise-names.ts";
import type { ExerciseShape } from "./exercise-shape.ts";
import { partsOf } from "./handed-in.ts";
import { isZip } from "./open-zips.ts";

/**
 * True when these paths are one student's exercises, and not those of a class: an exercise's file
 * lies at the top, or a folder there is named after a lesson. A number alone may be a student's:
 * every folder has to have one, and to hold the file of its own lesson.
 *
 * @param paths from the top of the folder or zip file, three folders deep at least
 */
export function isOneStudent(paths: readonly string[], shapes: readonly ExerciseShape[]): boolean {
  const split = paths.map(partsOf);
  const isExercise = ([first = "", second]: readonly string[]) =>
    second === undefined
      ? shapes.some(({ stub }) => stub.has(first)) && !split.some(isAnothers(first))
      : shapes.some(({ lesson }) => namesLesson(first, lesson));
  if (split.some(isExercise)) return true;
  const beside = split.filter(([first]) => first === "exercises").map(([, ...rest]) => rest);
  if (beside.some((parts) => parts.length > 1 && isExercise(parts))) return true;
  const folders = groupBy(
    split.filter(([first = "", second]) => second !== undefined || isZip(first)),
    ([first = ""]) => first,
  );
  const fits = (paths: readonly (readonly string[])[]) =>
    paths.some(([folder = "", ...rest]) =>
      shapes.some(
        ({ lesson, written }) =>
          numbersLesson(folder, lesson) && rest.some((name) => written.includes(name)),
      ),
    );
  return folders.size > 0 && [...folders.values()].every(fits);
}

/** What shows that a file at the top lies there by mistake: others have it in a folder, or a zip file. */
function isAnothers(file: string) {
  return ([first = "", second]: readonly string[]) =>
    second === undefined ? isZip(first) : second === file;
}
