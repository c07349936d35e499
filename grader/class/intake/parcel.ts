import { groupBy } from "../group-by.ts";
import type { Listing } from "./handed-in.ts";
import { assignmentIn, recogniseStudent } from "./recognise-student.ts";
import type { Top } from "./top.ts";

/** What one student has handed in, unopened. */
export interface Parcel {
  readonly name: string;
  /** The same for whatever this student hands in, here and elsewhere. */
  readonly student: string;
  /** The names of the folders and files as they came, with `, ` between them. */
  readonly handedInAs: string;
  /** True where a course platform says so by the name. */
  readonly late: boolean;
  /** All of it; the caller closes it. */
  list(): Promise<Listing>;
}

/**
 * The parcels of a class, one for each student: what a course platform says is of the same student
 * goes together.
 *
 * @param assignment the name of the folder that holds the repositories of GitHub Classroom
 */
export async function parcelsOf(
  tops: readonly Top[],
  assignment: string,
): Promise<readonly Parcel[]> {
  const prefix = await prefixOf(tops, assignment);
  const found = tops.map((top) => ({ top, ...recogniseStudent(top.raw) }));
  const groups = groupBy(found, ({ student }) => student);
  return [...groups.values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined) return [];
    return [
      {
        name: nameOf(first.top, first.name, prefix),
        student: first.student,
        handedInAs: parts.map(({ top }) => top.raw).join(", "),
        late: parts.some(({ late }) => late),
        list: () => together(parts),
      },
    ];
  });
}

function nameOf({ kind }: Top, name: string, prefix: string): string {
  if (kind === "file") return name.replace(/\.ts$/, "");
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

/** What GitHub Classroom has put before each name; empty when it isn't a download of its. */
async function prefixOf(tops: readonly Top[], assignment: string): Promise<string> {
  const folders = tops.filter(({ kind }) => kind === "folder");
  const names = folders.map(({ raw }) => raw);
  const told = /^(.+-)submissions$/.exec(assignment)?.[1];
  const isTold = told !== undefined && names.length > 0 && names.every((n) => n.startsWith(told));
  const prefix = isTold ? told : assignmentIn(names);
  if (prefix === "") return "";
  for (const folder of folders) if (!(await folder.isRepository())) return "";
  return prefix;
}

/** The same parcel, all of it in a folder. */
export function inFolder(parcel: Parcel, folder: string): Parcel {
  const list = async () => {
    const { files, ...rest } = await parcel.list();
    return { ...rest, files: files.map((file) => ({ ...file, path: `${folder}/${file.path}` })) };
  };
  return { ...parcel, list };
}

/** Several parcels of one student as one. Throws for none. */
export function asOne(parcels: readonly Parcel[]): Parcel {
  const [first] = parcels;
  if (first === undefined) throw new Error("Without parcels there is no student.");
  return {
    ...first,
    handedInAs: [...new Set(parcels.map(({ handedInAs }) => handedInAs))].join(", "),
    late: parcels.some(({ late }) => late),
    list: async () => joined(await Promise.all(parcels.map((parcel) => parcel.list()))),
  };
}

async function together(
  parts: readonly { readonly top: Top; readonly file: string | undefined }[],
): Promise<Listing> {
  const listings = await Promise.all(
    parts.map(async ({ top, file }) => {
      const listing = await top.list();
      if (file === undefined || top.kind !== "file") return listing;
      return { ...listing, files: listing.files.map((entry) => ({ ...entry, path: file })) };
    }),
  );
  return joined(listings);
}

function joined(listings: readonly Listing[]): Listing {
  return {
    files: listings.flatMap(({ files }) => files),
    notes: listings.flatMap(({ notes }) => notes),
    close: () => {
      for (const listing of listings) listing.close();
    },
  };
}
