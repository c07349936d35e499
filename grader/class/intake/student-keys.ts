import { createHash } from "node:crypto";

/** The most letters of a name in a key: paths can't be of any length. */
const longest = 60;
/** Names that mean devices on Windows, with any ending (learn.microsoft.com, Naming Files). */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A key for each student: a name for files that every file system takes, and that is unique also
 * where upper and lower case, or two ways to write `é`, are the same. Students whose names come to
 * the same get something behind it that depends on `student` alone, not on who else is there.
 */
export function studentKeys(
  students: readonly { readonly name: string; readonly student: string }[],
): readonly string[] {
  const plain = students.map(({ name }) => plainKey(name));
  const counts = new Map<string, number>();
  for (const key of plain) counts.set(key, (counts.get(key) ?? 0) + 1);
  return students.map(({ student }, index) => {
    const key = plain[index] ?? "";
    const isFit = key !== "" && !reserved.test(key) && counts.get(key) === 1;
    return isFit ? key : `${key || "student"}-${shortHash(student)}`;
  });
}

/** A number from 0 to below `of` for a student: it stays, whoever else comes or goes. */
export function shardOf(student: string, of: number): number {
  return createHash("sha256").update(student).digest().readUInt32BE() % of;
}

function plainKey(name: string): string {
  const letters = name.normalize("NFKC").toLowerCase().normalize("NFC");
  const words = letters.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, "-");
  return [...words]
    .slice(0, longest)
    .join("")
    .replaceAll(/^-+|-+$/g, "");
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 6);
}
