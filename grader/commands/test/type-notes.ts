import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { wrapText } from "../../report/markdown/wrap.ts";
import type { Verdict } from "../../run/verdict.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { runProgram } from "./run-program.ts";

const shownAtMost = 2;
const margin = "  ";

/**
 * What TypeScript thinks of the files of a submission that isn't solved: up to two sentences for
 * below the verdict. Types never decide a grade, as any TypeScript that runs is fine; but where
 * something is wrong already, a type error may lie at the bottom of it.
 *
 * None for a submission that couldn't be read, or that lies outside of the workbook, where the
 * packages it imports can't be found.
 *
 * @param signal ends it early, with no notes: it takes a second in which something else may matter more
 */
export async function typeNotes(
  { outcome, submission, problem }: Verdict,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const { folder } = submission;
  const isOutside = relative(workbookRoot, folder).startsWith("..");
  if (outcome !== "unsolved" || problem?.kind === "not-started" || isOutside) return [];
  // A note is never worth more than the verdict above it.
  return notesOn(folder, signal).catch(() => []);
}

/** Such notes as lines for below a verdict, the last one empty; no lines for no notes. */
export function showTypeNotes(notes: readonly string[], columns: number): string[] {
  const lines = notes.flatMap((note) => wrapText(note, columns - 2 * margin.length));
  return lines.length === 0 ? [] : [...lines.map((line) => margin + line), ""];
}

async function notesOn(folder: string, signal?: AbortSignal): Promise<readonly string[]> {
  const files = readdirSync(folder).filter((file) => /(?<!\.spec)\.ts$/.test(file));
  const paths = files.map((file) => join(folder, file));
  const args = [...strictness(), ...paths];
  const { output } = await runProgram("typescript", "tsc", args, signal);
  return [...output.matchAll(/^(.+)\((\d+),\d+\): error TS\d+: (.+)$/gm)]
    .filter(([, file = ""]) => files.includes(basename(file)))
    .slice(0, shownAtMost)
    .map(
      ([, file = "", line, text = ""]) =>
        `TypeScript also noticed: ${basename(file)}:${line} ${inPlainWords(text)}`,
    );
}

/** The message that beginners meet most, in words that say what to do. */
function inPlainWords(text: string): string {
  const [, property] = /^Property '(\w+)' does not exist on type '\w*Promise</.exec(text) ?? [];
  if (property === undefined) return text;
  return `A promise has no ${property}: is an \`await\` missing where it was made?`;
}

/** The settings of the workbook's tsconfig.json, for files that it may leave out. */
function strictness(): string[] {
  const { compilerOptions } = JSON.parse(readFileSync(join(workbookRoot, "tsconfig.json"), "utf8"));
  const options = Object.entries(compilerOptions).flatMap(([name, value]) => [
    `--${name}`,
    Array.isArray(value) ? value.join(",") : String(value),
  ]);
  return ["--ignoreConfig", "--pretty", "false", ...options];
}
