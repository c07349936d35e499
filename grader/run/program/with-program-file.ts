import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "../../workbook/user-error.ts";

const name = "program.ts";

/**
 * Hands `use` the path of a file with this code, which imports what `./` means in `folder`; the file
 * is gone afterwards. It lies in the workbook, so that it finds the packages, and not in `folder`,
 * which is the learner's.
 *
 * @throws {UserError} when the file can't be written
 */
export async function withProgramFile<T>(
  { root, folder, code }: { root: string; folder: string; code: string },
  use: (file: string) => Promise<T>,
): Promise<T> {
  const own = await prepare(join(root, ".blank-slate"), importingFrom(folder, code));
  try {
    return await use(join(own, name));
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

async function prepare(parent: string, code: string): Promise<string> {
  try {
    await mkdir(parent, { recursive: true });
    const own = await mkdtemp(join(parent, "try-"));
    await writeFile(join(own, name), code);
    return own;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `The program can't be put into ${parent}: ${reason}`,
      "Make that folder writable, then run this again.",
    );
  }
}

/** The code with each relative import naming its file wholly. Every line stays where it is. */
export function importingFrom(folder: string, code: string): string {
  return code.replaceAll(
    /(\b(?:from|import)\s*\(?\s*)(["'])(\.\.?\/[^"'\n]+)\2/g,
    (_, before: string, _quote, path: string) =>
      `${before}${JSON.stringify(pathToFileURL(join(folder, path)).href)}`,
  );
}
