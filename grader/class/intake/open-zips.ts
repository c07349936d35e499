import { reasonOf } from "../../workbook/error-text.ts";
import type { HandedIn, Listing } from "./handed-in.ts";
import { limits } from "./limits.ts";
import { listZip } from "./list-zip.ts";

/** True for the name of a zip file. */
export function isZip(path: string): boolean {
  return /\.zip$/i.test(path);
}

/** What a listing holds, with the files in its zip files in their place. */
export async function openZips(
  { files, notes, close }: Listing,
  deep: number = limits.zipsInZips,
): Promise<Listing> {
  const found: Listing[] = [];
  for (const [index, zip] of files.filter(({ path }) => isZip(path)).entries()) {
    if (index >= limits.innerZips) {
      found.push(noted(`Beside ${zip.path} lie ${limits.innerZips} zip files: it wasn't opened.`));
    } else if (deep > 0) found.push(await openZips(await open(zip), deep - 1));
    else found.push(noted(`${zip.path} lies too deep in other zip files, and wasn't opened.`));
  }
  const plain = files.filter(({ path }) => !isZip(path));
  return {
    files: [...plain, ...found.flatMap((listing) => listing.files)],
    notes: [...notes, ...found.flatMap((listing) => listing.notes)],
    close: () => {
      for (const listing of [...found, { close }]) listing.close();
    },
  };
}

async function open(zip: HandedIn): Promise<Listing> {
  if (zip.onDisk !== undefined) return listZip(zip.onDisk, zip.path);
  if (zip.size > limits.innerZipBytes) {
    const most = limits.innerZipBytes / 1_000_000;
    return noted(`${zip.path} is larger than ${most} MB, and wasn't opened.`);
  }
  try {
    return await listZip(await zip.read(), zip.path);
  } catch (error) {
    return noted(`${zip.path} can't be read: ${reasonOf(error)}.`);
  }
}

function noted(note: string): Listing {
  return { files: [], notes: [note], close: () => {} };
}
