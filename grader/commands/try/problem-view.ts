import { existsSync, readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { helpWithError } from "../../report/verdict/help-with-error.ts";
import type { ProblemView } from "../../report/verdict/verdict-view.ts";
import type { ProgramProblem } from "../../run/program/problem-of-ending.ts";
import { workbookRoot } from "../../workbook/root.ts";

/** Where a learner can read a program that ran from another file. */
export interface ProgramSource {
  /** The path a learner would type. */
  readonly file: string;
  readonly text: string;
  /** The line in which the program begins, counted from 1. */
  readonly line: number;
}

/** A program's problem as the screen shows it, with the code around its place. */
export function viewOfProblem(
  { message, place }: ProgramProblem,
  program: { readonly file: string; readonly source?: ProgramSource | undefined },
): Pick<ProblemView, "message" | "place"> {
  if (place === undefined) return { message, place };
  const { source } = program;
  if (source !== undefined && place.file === program.file) {
    const line = source.line + place.line - 1;
    return { message, place: { ...place, line, file: source.file, source: source.text } };
  }
  if (!existsSync(place.file)) return { message, place: undefined };
  const file = relative(workbookRoot, place.file).split(sep).join("/");
  const text = readFileSync(place.file, "utf8");
  const line = text.split(/\r?\n/)[place.line - 1] ?? "";
  const help = helpWithError(message, { line, source: text });
  return {
    message: help === undefined ? message : `${message}\n${help}`,
    place: { ...place, file, source: text },
  };
}
