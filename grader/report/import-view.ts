import { type Ending, showEnding } from "./lesson-view.ts";
import type { Look } from "./markdown/look.ts";
import { wrapText } from "./markdown/wrap.ts";

const widest = 96;
const margin = "  ";

/** What came of an import. */
export interface Import {
  /** The file, as the learner named it. */
  readonly name: string;
  readonly lessons: number;
  readonly solved: number;
  /** The numbers of the lessons that are solved now and weren't before. */
  readonly gained: readonly number[];
  /** The slugs of the lessons whose code is in the file. */
  readonly code: readonly string[];
  /** Those of them that this workbook doesn't have. */
  readonly strangers: readonly string[];
  readonly withCode: boolean;
  readonly putIn: readonly {
    readonly id: string;
    readonly files: readonly string[];
    readonly backup: string | undefined;
  }[];
}

/** What an import brought, and where the files are now that it replaced. */
export function showImport(view: Import, columns: number, look: Look): string[] {
  const { name, lessons, solved, gained, code, withCode, putIn, strangers } = view;
  const width = Math.max(20, Math.min(widest, columns - 2 * margin.length));
  const came = gained.length === 0 ? "nothing new among them" : `new: ${gained.join(", ")}`;
  const sentences = [
    `What was done in ${name} is here now. ${solved} of ${lessons} exercises are solved, ${came}.`,
    ...(code.length > 0 && !withCode
      ? [
          `The file also holds code of ${code.length === 1 ? "1 exercise" : `${code.length} exercises`}. Your own was left alone; it would be backed up first.`,
        ]
      : []),
    ...(withCode && putIn.length === 0 ? ["Your exercises hold the same code already."] : []),
    ...(withCode && strangers.length > 0
      ? [`Left in the file, as this workbook has no such lesson: ${strangers.join(", ")}.`]
      : []),
  ];
  const command = `npm run progress import ${quoted(name)} -- --with-code`;
  const rows: Ending = [
    ...(code.length > 0 && !withCode ? [["Put it in", command] as const] : []),
    ...putIn.flatMap(({ id, files, backup }) => [
      ...files.map((file) => ["Put in", `exercises/${id}/${file}`] as const),
      ...(backup === undefined ? [] : [["Your files", backup] as const]),
    ]),
  ];
  const lines = [
    ...sentences.flatMap((sentence) => wrapText(sentence, width)),
    ...(rows.length > 0 ? ["", ...showEnding(rows, width, look)] : []),
  ];
  return ["", ...lines.map((line) => (line === "" ? "" : margin + line)), ""];
}

/** A path as a shell takes it. */
export function quoted(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}
