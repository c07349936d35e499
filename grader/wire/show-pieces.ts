import wrapAnsi from "wrap-ansi";
import type { Paint } from "./show-difference.ts";

/** How many pieces are shown before the place where the two lists part, and from there on. */
const shown = { before: 3, after: 5 };

/** The pieces in which a reply arrived, and those that were handed on. */
export interface Pieces {
  readonly said: string;
  readonly pieces: readonly string[];
  readonly tokens: readonly string[];
}

/** Both lists around the first place where they differ, each piece in quotation marks. */
export function showPieces(
  { said, pieces, tokens }: Pieces,
  width: number,
  paint: Paint,
): string[] {
  const parts = pieces.findIndex((piece, index) => piece !== tokens[index]);
  const at = parts < 0 ? pieces.length : parts;
  const show = (list: readonly string[]) => wrap(excerpt(list, at), width);
  const line = said.replaceAll(/\s+/g, " ");
  return [
    paint.quiet(`the reply to "${line.length > 50 ? `${line.slice(0, 49)}…` : line}" arrived as`),
    ...show(pieces).map(paint.missing),
    paint.quiet("onToken got"),
    ...(tokens.length === 0 ? ["  (nothing: it was never called)"] : show(tokens)).map(
      paint.unwanted,
    ),
  ];
}

function excerpt(list: readonly string[], at: number): string {
  const start = Math.max(0, at - shown.before);
  const end = Math.min(list.length, at + shown.after);
  const quoted = list.slice(start, end).map((piece) => JSON.stringify(cut(piece)));
  const before = start > 0 ? [`… ${start} more`] : [];
  const after = end < list.length ? [`… ${list.length - end} more`] : [];
  return [...before, ...quoted, ...after].join("  ");
}

function cut(piece: string): string {
  return piece.length > 120 ? `${piece.slice(0, 119)}…` : piece;
}

function wrap(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(20, width - 2), { hard: true })
    .split("\n")
    .map((line) => `  ${line}`);
}
