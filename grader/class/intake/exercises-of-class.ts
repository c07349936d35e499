import { groupBy } from "../group-by.ts";
import { namesLesson } from "./exercise-names.ts";
import type { ExerciseShape } from "./exercise-shape.ts";
import { partsOf } from "./handed-in.ts";
import { isZip } from "./open-zips.ts";
import { recogniseStudent } from "./recognise-student.ts";

/**
 * Where a class has handed in exercise by exercise, as course platforms give them out: the folders
 * and zip files at the top that are named after a lesson, each with the lesson's id; none for any
 * other class. In such a folder there isn't the exercise itself, but several who have done it.
 *
 * @param paths from the top, three folders deep at least
 */
export function exercisesOfClass(
  paths: readonly string[],
  shapes: readonly ExerciseShape[],
): ReadonlyMap<string, string> {
  const tops = groupBy(paths.map(partsOf), ([first = ""]) => first);
  const found = [...tops].flatMap(([raw, paths]) => {
    const name = raw.replace(/\.zip$/i, "");
    const shape = shapes.find(({ lesson }) => namesLesson(name, lesson));
    if (shape === undefined || !(isZip(raw) || isClass(paths, shape))) return [];
    return [[raw, shape.lesson.id] as const];
  });
  return new Map(found);
}

function isClass(paths: readonly (readonly string[])[], { stub }: ExerciseShape): boolean {
  const inside = paths.map(([, ...rest]) => rest);
  if (inside.some(([name = "", deeper]) => deeper === undefined && stub.has(name))) return false;
  const somebodys = inside.filter(
    ([name = "", deeper]) =>
      deeper !== undefined || isZip(name) || recogniseStudent(name).file !== undefined,
  );
  return new Set(somebodys.map(([name]) => name)).size > 1;
}
