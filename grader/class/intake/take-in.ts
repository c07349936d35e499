import { reasonOf } from "../../workbook/error-text.ts";
import { type Choice, chooseFiles } from "./choose-files.ts";
import type { ExerciseShape } from "./exercise-shape.ts";
import { inFolders, nameOf } from "./folders.ts";
import type { HandedIn } from "./handed-in.ts";
import type { Parcel } from "./parcel.ts";
import { type Staged, stage } from "./stage.ts";

/** What of one student's parcel is graded. */
export interface TakenIn {
  /** By the exercise's lesson; those that weren't handed in are missing. */
  readonly exercises: ReadonlyMap<string, Staged>;
  /** Whole sentences for the teacher. */
  readonly notes: readonly string[];
  /** When the last of it was written, without what is as it came. */
  readonly changed: Date | undefined;
}

/** What exercises there are, and where their files go. */
export interface Intake {
  /** Those that are graded. */
  readonly wanted: readonly ExerciseShape[];
  readonly shapes: readonly ExerciseShape[];
  /** The folder for the copies. */
  readonly home: string;
}

/** Opens a parcel and copies what is for the wanted exercises. Never throws for what it holds. */
export async function takeIn(parcel: Parcel, intake: Intake): Promise<TakenIn> {
  const { files, notes, close } = await list(parcel);
  const { wanted, shapes, home } = intake;
  const exercises = new Map<string, Staged>();
  const said = [...notes];
  try {
    for (const choice of choose(files, wanted, shapes)) {
      const { lesson } = choice.shape;
      const given = shapes
        .filter((shape) => shape.lesson !== lesson)
        .flatMap((s) => [...s.finished.values()]);
      const staged = await stage(choice, given, home);
      if (staged === undefined) continue;
      exercises.set(lesson.id, staged);
      said.push(...staged.notes);
    }
  } finally {
    close();
  }
  if (exercises.size === 0) said.push(nothingIn(files, wanted));
  const times = [...exercises.values()].flatMap(({ changed }) => changed?.getTime() ?? []);
  const changed = times.length === 0 ? undefined : new Date(Math.max(...times));
  return { exercises, notes: said, changed };
}

async function list(parcel: Parcel) {
  try {
    return await parcel.list();
  } catch (error) {
    const note = `${parcel.handedInAs} can't be read: ${reasonOf(error)}.`;
    return { files: [], notes: [note], close: () => {} };
  }
}

/** Where one file is all that was handed in and one is all that is asked for, its name may be any. */
function choose(
  files: readonly HandedIn[],
  wanted: readonly ExerciseShape[],
  shapes: readonly ExerciseShape[],
): readonly Choice[] {
  const choices = chooseFiles(files, wanted, shapes);
  const [shape, ...more] = wanted;
  const [only, ...others] = [...inFolders(files).values()].flat();
  const name = shape?.written.length === 1 ? shape.written[0] : undefined;
  if (choices.length > 0 || more.length > 0 || others.length > 0) return choices;
  if (shape === undefined || only === undefined || name === undefined) return choices;
  // Another exercise's file isn't this one's under another name.
  if (shapes.some(({ stub }) => stub.has(nameOf(only.path)))) return choices;
  const notes = [`${only.path} was taken as ${name}.`];
  return [{ shape, files: new Map([[name, only]]), shared: false, notes }];
}

function nothingIn(files: readonly HandedIn[], wanted: readonly ExerciseShape[]): string {
  if (files.length === 0) return "Nothing was handed in that can be read.";
  const names = files.slice(0, 3).map(({ path }) => path);
  const more = files.length > names.length ? `, and ${files.length - names.length} more` : "";
  const isAlone = files.length === 1 && names[0]?.endsWith(".ts") && wanted.length > 1;
  const hint = isAlone ? " Where --exercise names the one it is for, its name may be any." : "";
  return `Nothing of it is one of the exercises: ${names.join(", ")}${more}.${hint}`;
}
