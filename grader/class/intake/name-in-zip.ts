import { type Entry, getFileNameLowLevel } from "yauzl";

/** What a zip file says of an entry's name. */
type NamedEntry = Pick<Entry, "fileNameRaw" | "generalPurposeBitFlag" | "extraFields">;

/**
 * An entry's name, with `/`. By the rules a name without the flag for UTF-8 is in the alphabet of
 * DOS; macOS and others write UTF-8 without it, so what can be read as UTF-8 is.
 */
export function nameInZip({ fileNameRaw, generalPurposeBitFlag, extraFields }: NamedEntry): string {
  try {
    const name = new TextDecoder("utf-8", { fatal: true }).decode(fileNameRaw);
    return name.replaceAll("\\", "/");
  } catch {
    return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  }
}
