import { nameInExercise, namesLesson, numbersLesson } from "./exercise-names.ts";
import type { ExerciseShape } from "./exercise-shape.ts";
import { type Folders, isBelow, nameOf } from "./folders.ts";
import { partsOf } from "./handed-in.ts";

/** A folder that may be somebody's exercise. */
export interface Candidate {
  readonly folder: string;
  readonly kind: (typeof kinds)[number];
  readonly newest: number;
}

/** The surer ones first. */
const kinds = [
  /** Named after the lesson, in a workbook's `exercises/`. */
  "exercise",
  "named",
  /** Named otherwise, and it holds a file that the student writes in. */
  "loose",
  /** The same, and the file may be the one that another exercise there comes with. */
  "shared",
  /** Named after the lesson, and it holds other files. */
  "without",
] as const;

/**
 * The folders that may be an exercise, the likeliest first: the surest, then the least deep, then
 * the newest.
 *
 * @param shapes all exercises there are, to tell them apart
 */
export function findCandidates(
  folders: Folders,
  shape: ExerciseShape,
  shapes: readonly ExerciseShape[],
): readonly Candidate[] {
  const writing = [...folders.keys()].filter((folder) => holdsWritten(folders, folder, shape));
  return [...folders]
    .flatMap(([folder, files]): Candidate[] => {
      const kind = kindOf(folder, folders, writing, shape, shapes);
      const newest = Math.max(...files.map(({ modified }) => modified.getTime()));
      return kind === undefined ? [] : [{ folder, kind, newest }];
    })
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        partsOf(a.folder).length - partsOf(b.folder).length ||
        b.newest - a.newest,
    );
}

function kindOf(
  folder: string,
  folders: Folders,
  writing: readonly string[],
  shape: ExerciseShape,
  shapes: readonly ExerciseShape[],
): Candidate["kind"] | undefined {
  const parts = partsOf(folder);
  const named = parts.findLastIndex((part) => namesLesson(part, shape.lesson));
  const numbered = parts.findLastIndex((part) => numbersLesson(part, shape.lesson));
  const others = shapes.filter(({ lesson }) => lesson !== shape.lesson);
  const foreign = parts.findLastIndex((part) =>
    others.some(({ lesson }) => namesLesson(part, lesson)),
  );
  const at = Math.max(named, numbered);
  if (writing.includes(folder)) {
    if (at > foreign) return parts[at - 1] === "exercises" ? "exercise" : "named";
    if (foreign > -1) return undefined;
    const mayBeGiven = others.some(
      (other) =>
        shape.written.some((name) => other.finished.has(name)) &&
        holdsWritten(folders, folder, other),
    );
    return mayBeGiven ? "shared" : "loose";
  }
  const isLast = named === parts.length - 1 && named > foreign;
  return isLast && !writing.some((other) => isBelow(other, folder)) ? "without" : undefined;
}

function holdsWritten(folders: Folders, folder: string, shape: ExerciseShape): boolean {
  const files = folders.get(folder) ?? [];
  return files.some(({ path }) => shape.written.includes(nameInExercise(nameOf(path), shape)));
}
