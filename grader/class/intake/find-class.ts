import { stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { UserError } from "../../workbook/user-error.ts";
import { groupBy } from "../group-by.ts";
import type { ExerciseShape } from "./exercise-shape.ts";
import { exercisesOfClass } from "./exercises-of-class.ts";
import type { Listing } from "./handed-in.ts";
import { holdsSeveral } from "./holds-several.ts";
import { isOneStudent } from "./is-one-student.ts";
import { listFolder } from "./list-folder.ts";
import { listZip } from "./list-zip.ts";
import { isZip, openZips } from "./open-zips.ts";
import { asOne, inFolder, type Parcel, parcelsOf } from "./parcel.ts";
import { recogniseStudent } from "./recognise-student.ts";
import { cut, type Top, topsOfFolder, topsOfListing } from "./top.ts";

/** What a class has handed in. */
export interface ClassFound {
  readonly parcels: readonly Parcel[];
  /** What lies there and is nobody's, as whole sentences. */
  readonly notes: readonly string[];
  /** Lets go of the zip files. */
  close(): void;
}

/**
 * Finds the students in a folder or zip file: everything at its top is one's, in a folder, a zip
 * file, or single files that a course platform has named. A single zip file with folders of several
 * students is opened; where there is only one student's work, that is the class. A folder that lies
 * around all of them is entered. Where the top has a folder or zip file for each exercise, the
 * students are in those.
 *
 * @param shapes all exercises there are
 * @param ignored the folder of the report, which may lie in the class's own
 * @throws {UserError} when there is nothing at `path`
 */
export async function findClass(
  path: string,
  shapes: readonly ExerciseShape[],
  ignored: string,
): Promise<ClassFound> {
  const top = resolve(path);
  const stats = await stat(top).catch(() => undefined);
  if (stats?.isFile() && isZip(top)) return inZip(top, shapes);
  if (!stats?.isDirectory()) {
    throw new UserError(
      `${path} is ${stats === undefined ? "not there" : "neither a folder nor a zip file"}.`,
      "Name a folder in which each student has a folder or a zip file: npm run grade -- submissions",
    );
  }
  const tops = await topsOfFolder(top, ignored);
  const paths = pathsOf(await listFolder(top, "", { deep: 4, ignored }));
  // Beside the folders of several students, an exercise's own lies there by mistake.
  if (!holdsSeveral(paths, shapes)) {
    const byExercise = exercisesOfClass(paths, shapes);
    if (byExercise.size > 0) return joinExercises(top, tops, byExercise, shapes, ignored);
    if (isOneStudent(paths, shapes)) {
      return alone(basename(top), () => listFolder(top, "", { ignored }));
    }
  }
  const [only, ...others] = tops.filter(({ kind }) => kind !== "file");
  if (only?.kind === "folder" && tops.filter(isSomebodys).length === 1) {
    const inner = join(top, only.raw);
    // A repository is a student's, however many tries lie in it.
    if (!(await only.isRepository()) && (await isClassIn(inner, shapes, ignored))) {
      const inside = await findClass(inner, shapes, ignored);
      return { ...inside, notes: [...nobodysNotes(tops), ...inside.notes] };
    }
  }
  if (only?.kind === "zip" && others.length === 0) {
    const inside = await inZip(join(top, only.raw), shapes);
    if (inside.parcels.length > 1) return inside;
    inside.close();
  }
  return severalIn(tops, basename(top), noListing);
}

/** A zip file of a whole class, or of one student. Folders that are the only thing there are entered. */
async function inZip(file: string, shapes: readonly ExerciseShape[]): Promise<ClassFound> {
  const raw = basename(file);
  const listing = await listZip(file, raw);
  let folder = raw;
  for (;;) {
    const prefix = `${folder}/`;
    const tops = topsOfListing(listing, prefix);
    const [only, ...others] = tops;
    const paths = pathsOf(listing, prefix);
    const isOne = !holdsSeveral(paths, shapes) && isOneStudent(paths, shapes);
    if (only?.kind === "folder" && others.length === 0 && !isOne) folder = prefix + only.raw;
    else if (tops.length > 1 && !isOne) return severalIn(tops, basename(folder), listing);
    else return alone(raw, async () => cut(raw.length + 1, listing));
  }
}

/** True for a folder that lies around a whole class, and isn't a student's. */
async function isClassIn(
  folder: string,
  shapes: readonly ExerciseShape[],
  ignored: string,
): Promise<boolean> {
  const listing = await openZips(await listFolder(folder, "", { deep: 4, ignored }));
  listing.close();
  return holdsSeveral(pathsOf(listing), shapes);
}

/** The students of several exercises, each with all that they have handed in. */
async function joinExercises(
  top: string,
  tops: readonly Top[],
  exercises: ReadonlyMap<string, string>,
  shapes: readonly ExerciseShape[],
  ignored: string,
): Promise<ClassFound> {
  const found: ClassFound[] = [];
  const parcels: Parcel[] = [];
  const beside = tops
    .filter(({ raw }) => !exercises.has(raw))
    .map(({ raw }) => `${raw} lies beside the exercises' folders: it wasn't opened.`);
  for (const [raw, lesson] of exercises) {
    const one = await findClass(join(top, raw), shapes, ignored);
    found.push(one);
    parcels.push(...one.parcels.map((parcel) => inFolder(parcel, lesson)));
  }
  return {
    parcels: [...groupBy(parcels, ({ student }) => student).values()].map(asOne),
    notes: [...beside, ...found.flatMap(({ notes }) => notes)],
    close: () => {
      for (const { close } of found) close();
    },
  };
}

const noListing: Listing = { files: [], notes: [], close: () => {} };

function pathsOf({ files }: Listing, prefix = ""): readonly string[] {
  return files
    .filter(({ path }) => path.startsWith(prefix))
    .map(({ path }) => path.slice(prefix.length));
}

/** @param raw the name of the folder or zip file */
function alone(raw: string, list: () => Promise<Listing>): ClassFound {
  const { name, student } = recogniseStudent(raw);
  const open = async () => openZips(await list());
  const parcel = { name, student, handedInAs: raw, late: false, list: open };
  return { parcels: [parcel], notes: [], close: () => {} };
}

async function severalIn(
  tops: readonly Top[],
  assignment: string,
  { notes, close }: Listing,
): Promise<ClassFound> {
  const parcels = await parcelsOf(tops.filter(isSomebodys), assignment);
  return { parcels, notes: [...notes, ...nobodysNotes(tops)], close };
}

function isSomebodys({ kind, raw }: Top): boolean {
  return kind !== "file" || raw.endsWith(".ts") || recogniseStudent(raw).file !== undefined;
}

function nobodysNotes(tops: readonly Top[]): readonly string[] {
  const rest = tops.filter((top) => !isSomebodys(top));
  return rest.map(({ raw }) => `${raw} is no folder and no zip file: it wasn't opened.`);
}
