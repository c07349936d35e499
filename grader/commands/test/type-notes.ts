import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type { Verdict } from "../../run/verdict.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { runProgram } from "./run-program.ts";

const shownAtMost = 2;

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

async function notesOn(folder: string, signal?: AbortSignal): Promise<readonly string[]> {
  const files = readdirSync(folder).filter((file) => /(?<!\.spec)\.ts$/.test(file));
  const paths = files.map((file) => join(folder, file));
  const args = [...strictness(), ...paths];
  const { output } = await runProgram("typescript", "tsc", args, signal);
  return notesIn(output, files).slice(0, shownAtMost);
}

/** The sentences for what tsc has printed about these files: the first that says something for each line. */
export function notesIn(output: string, files: readonly string[]): readonly string[] {
  const notes = new Map<string, string>();
  const errors = output.matchAll(/^(.+)\((\d+),\d+\): error TS\d+: (.+)((?:\n +.+)*)$/gm);
  for (const [, path = "", line, text = "", details = ""] of errors) {
    const place = `${basename(path)}:${line}`;
    const sentence = inPlainWords(isVague(text) ? firstDetail(details) : text);
    if (!files.includes(basename(path)) || sentence === "" || notes.has(place)) continue;
    notes.set(place, `TypeScript also noticed: ${place} ${sentence}`);
  }
  return [...notes.values()];
}

/** True for a sentence that says nothing without the lines below it. */
function isVague(text: string): boolean {
  return text.startsWith("No overload matches this call");
}

/** The first line below such a sentence that says what doesn't fit; an empty text where none does. */
function firstDetail(details: string): string {
  const lines = details.split("\n").map((line) => line.trim());
  return lines.find((line) => line !== "" && !/\boverload\b/i.test(line)) ?? "";
}

/** The messages that beginners meet most, in words that say what to do. */
function inPlainWords(text: string): string {
  if (/^Type '(?:(\w+)\[\]|\[(\w+)(?:, \2)*\])' is not assignable to type '(?:\1|\2)'/.test(text)) {
    return "A list stands where one of its items belongs: is `...` or `.flat()` missing?";
  }
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
