import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** One solved exercise. */
export interface Solved {
  readonly points: number;
  /** The day it was first solved, `2026-11-20`. */
  readonly on: string;
}

/** What the learner has solved so far, kept on their machine in `.blank-slate/progress.json`. */
export interface Progress {
  /** By lesson, `03-chatbot-class` for instance. */
  readonly solved: Readonly<Record<string, Solved>>;
  /** What the learner should know about the file itself: it was damaged, it can't be written. */
  readonly notice?: string;
}

/**
 * The progress kept in the workbook at `root`; nothing solved when there is no file yet.
 *
 * A damaged file is moved aside under a dated name, which the notice tells. Never throws.
 */
export async function readProgress(root: string): Promise<Progress> {
  const file = progressFile(root);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { solved: {} };
    return { solved: {}, notice: `Your progress can't be read: ${reasonOf(error)}` };
  }
  const solved = parseSolved(text);
  if (solved !== undefined) return { solved };
  return { solved: {}, notice: await setAside(root, file) };
}

/**
 * Notes that the exercise of a lesson is solved, and returns the progress as it is then. The file is
 * replaced in one step, so that it is never half written. Never throws: what can't be saved is said
 * in the notice.
 */
export async function markSolved(
  root: string,
  lessonId: string,
  points: number,
): Promise<Progress> {
  const before = await readProgress(root);
  const on = before.solved[lessonId]?.on ?? today();
  const progress = { ...before, solved: { ...before.solved, [lessonId]: { points, on } } };
  const file = progressFile(root);
  const draft = `${file}.${randomUUID()}`;
  try {
    // What couldn't be read, or moved aside, must not be overwritten.
    if (before.notice !== undefined && (await exists(file))) return progress;
    await mkdir(join(root, ".blank-slate"), { recursive: true });
    await writeFile(draft, `${JSON.stringify({ solved: progress.solved }, null, 2)}\n`);
    await rename(draft, file);
    return progress;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    const notice = `Your progress can't be saved in ${file}: ${reasonOf(error)}`;
    return { ...progress, notice: [before.notice, notice].filter(Boolean).join("\n") };
  }
}

function progressFile(root: string): string {
  return join(root, ".blank-slate", "progress.json");
}

async function setAside(root: string, file: string): Promise<string> {
  const moment = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const aside = join(root, ".blank-slate", `progress.damaged-${moment}-${process.pid}.json`);
  try {
    await rename(file, aside);
    return `Your progress in ${file} is damaged. It was moved to ${aside}, and counting starts anew. Mend that file and move it back, or run npm test again for what you have solved.`;
  } catch (error) {
    return `Your progress in ${file} is damaged, and it can't be moved aside: ${reasonOf(error)}`;
  }
}

function parseSolved(text: string): Record<string, Solved> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || !isObject(value.solved)) return undefined;
    const entries = Object.entries(value.solved);
    const good = entries.filter((entry): entry is [string, Solved] => isSolved(entry[1]));
    return good.length === entries.length ? Object.fromEntries(good) : undefined;
  } catch {
    return undefined;
  }
}

function isSolved(value: unknown): value is Solved {
  return isObject(value) && Number.isFinite(value.points) && typeof value.on === "string";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    (error: unknown) => codeOf(error) !== "ENOENT",
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
