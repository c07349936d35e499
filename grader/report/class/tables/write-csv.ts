import { stringify } from "csv-stringify/sync";

/** What stands in a field: `true` becomes `yes`, as spreadsheets have words of their own for it. */
export type Field = string | number | boolean;

/**
 * Rows as CSV that Excel, LibreOffice and Numbers open as what it is: UTF-8 with a byte order mark,
 * lines that end in CRLF. A text that a spreadsheet would take for a formula, `=cmd()`, gets a `'`
 * before it.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly Field[])[]): string {
  return stringify([header, ...rows], {
    bom: true,
    record_delimiter: "windows",
    escape_formulas: true,
    // By itself it quotes only whole CRLFs, and Excel ends a row at each half of one.
    quoted_match: /[\r\n]/,
    cast: { boolean: (value) => (value ? "yes" : "no") },
  });
}
