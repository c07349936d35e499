import { nameInExercise } from "./exercise-names.ts";
import type { ExerciseShape } from "./exercise-shape.ts";
import { type Candidate, findCandidates } from "./find-candidates.ts";
import { type Folders, inFolders, isBelow, nameOf } from "./folders.ts";
import type { HandedIn } from "./handed-in.ts";

/** The files of one student that are for one exercise. */
export interface Choice {
  readonly shape: ExerciseShape;
  /** By their path in the exercise's folder. */
  readonly files: ReadonlyMap<string, HandedIn>;
  /** True where they may be what another exercise comes with. */
  readonly shared: boolean;
  readonly notes: readonly string[];
}

/**
 * Which of a student's files are for which exercise. A folder that is named after a lesson, at any
 * depth, is its exercise; so is any other that holds a file the student writes in.
 *
 * @param wanted the exercises to be graded
 * @param shapes all exercises there are, to tell them apart
 */
export function chooseFiles(
  handedIn: readonly HandedIn[],
  wanted: readonly ExerciseShape[],
  shapes: readonly ExerciseShape[],
): readonly Choice[] {
  const folders = inFolders(handedIn);
  return wanted.flatMap((shape) => {
    const candidates = findCandidates(folders, shape, shapes);
    const [best] = candidates;
    if (best === undefined) return [];
    const isAlone = best.kind === "exercise" || best.kind === "named" || best.kind === "without";
    const files = isAlone
      ? filesBelow(folders, best.folder, shape)
      : looseFiles(folders, best.folder, shape, shapes);
    const notes = [...noteOnOthers(shape, best, candidates), ...notesOnNames(files, shape)];
    return [{ shape, files, shared: best.kind === "shared", notes }];
  });
}

/** Everything in a folder and below it, by its path from there. */
function filesBelow(
  folders: Folders,
  folder: string,
  shape: ExerciseShape,
): ReadonlyMap<string, HandedIn> {
  const start = folder === "" ? 0 : folder.length + 1;
  const found = [...folders].flatMap(([other, files]) =>
    other === folder || isBelow(other, folder) ? files : [],
  );
  const files = new Map(found.map((file) => [file.path.slice(start), file]));
  for (const [name, file] of [...files]) {
    const meant = name.includes("/") ? name : nameInExercise(name, shape);
    if (files.has(meant)) continue;
    files.delete(name);
    files.set(meant, file);
  }
  return files;
}

/** The same without what is another exercise's: here several may lie side by side. */
function looseFiles(
  folders: Folders,
  folder: string,
  shape: ExerciseShape,
  shapes: readonly ExerciseShape[],
): ReadonlyMap<string, HandedIn> {
  const others = shapes.filter(({ lesson }) => lesson !== shape.lesson);
  const isOthers = (name: string) =>
    !shape.stub.has(name) && others.some(({ stub }) => stub.has(name));
  const open = new Map(
    [...folders].filter(([other, files]) => {
      const isExercise = files.some(({ path }) => shapes.some((s) => s.stub.has(nameOf(path))));
      return other === folder || !isExercise;
    }),
  );
  return new Map([...filesBelow(open, folder, shape)].filter(([name]) => !isOthers(name)));
}

function noteOnOthers(
  { lesson }: ExerciseShape,
  best: Candidate,
  candidates: readonly Candidate[],
): readonly string[] {
  const others = candidates.filter(
    ({ folder, kind }) => kind === best.kind && folder !== best.folder,
  );
  if (others.length === 0) return [];
  const where = best.folder === "" ? "what lies at the top" : `the one in ${best.folder}`;
  return [
    `Exercise ${lesson.number} was handed in ${others.length + 1} times. Graded was ${where}.`,
  ];
}

function notesOnNames(
  files: ReadonlyMap<string, HandedIn>,
  { stub }: ExerciseShape,
): readonly string[] {
  return [...files]
    .filter(([name, { path }]) => stub.has(name) && nameOf(path) !== name)
    .map(([name, { path }]) => `${nameOf(path)} was taken as ${name}.`);
}
