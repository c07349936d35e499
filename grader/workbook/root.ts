import { join } from "node:path";

/** The folder of the workbook, found from this file: commands work from any folder. */
export const workbookRoot = join(import.meta.dirname, "..", "..");
