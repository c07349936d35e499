import { groupBy } from "../group-by.ts";
import { namesLesson, numbersLesson } from "./exercise-names.ts";
import type { ExerciseShape } from "./exercise-shape.ts";
import { nameOf } from "./folders.ts";
import { partsOf } from "./handed-in.ts";
import { isZip } from "./open-zips.ts";

/** The folders of a workbook that hold exercises' files, the student's and others. */
const workbooks = new Set(["exercises", "solutions", "fixtures"]);

/**
 * True when these paths are those of several students: two folders at the top hold a file of the
 * same exercise, and neither is an exercise's own folder or a workbook's. A zip file that isn't
 * opened may hold any.
 *
 * @param paths from the top of a folder
 */
export function holdsSeveral(paths: readonly string[], shapes: readonly ExerciseShape[]): boolean {
  const isExercise = (name: string) =>
    shapes.some(({ lesson }) => namesLesson(name, lesson) || numbersLesson(name, lesson));
  const tops = groupBy(paths, (path) => partsOf(path)[0] ?? "");
  const somebodys = [...tops].filter(
    ([top]) => !workbooks.has(top) && !isExercise(top.replace(/\.zip$/i, "")),
  );
  const written = new Set(shapes.flatMap((shape) => shape.written));
  return [...written].some((name) => {
    const holders = somebodys.filter(([top, inside]) =>
      inside.some((path) => (path === top ? isZip(path) : nameOf(path) === name)),
    );
    return holders.length > 1;
  });
}
