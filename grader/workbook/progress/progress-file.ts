import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf, reasonOf } from "../error-text.ts";
import { findLessons } from "../find-lessons.ts";
import { stampOf } from "../moment.ts";
import { replaceFile } from "../replace-file.ts";
import { followRenames, namedIn } from "./follow-renames.ts";
import { Lock } from "./lock.ts";
import { formVersion, parseProgress } from "./parse-progress.ts";
import { noProgress, type Progress } from "./progress.ts";

/** The learner's progress, and what there is to be said of its file. */
export interface Kept {
  readonly progress: Progress;
  /** Sentences for the learner: the file was damaged, it can't be written. */
  readonly notice?: string;
  /** Set when what was changed couldn't be saved. */
  readonly unsaved?: true;
}

/** What is in the file. `closed` says that nothing may be written over it. */
interface Found extends Kept {
  readonly closed?: boolean;
}

/**
 * The progress kept in the workbook at `root`; none when there is no file yet. What was done in a
 * lesson that has been renamed since stands under its slug of today.
 *
 * A damaged file is moved aside under a dated name, which the notice tells. Never throws.
 */
export async function readProgress(root: string): Promise<Kept> {
  const { kind, ...found } = await look(progressFile(root));
  // Under the lock, as somebody else may be replacing the file right now.
  if (kind === "damaged") return updateProgress(root, (progress) => progress);
  return { ...found, progress: await asNamedToday(root, found.progress) };
}

/**
 * Changes the progress kept in the workbook at `root`, and gives what it is then. `change` is handed
 * what is in the file now, so nothing is lost that another terminal has just written; it may be
 * called more than once. The file is replaced in one step, and only when something changed.
 *
 * Never throws: what can't be saved is said in the notice, and so is that a damaged file was moved
 * aside. A file that was written by a newer workbook is left alone.
 */
export async function updateProgress(
  root: string,
  change: (progress: Progress) => Progress,
): Promise<Kept> {
  const file = progressFile(root);
  try {
    await mkdir(dirname(file), { recursive: true });
    for (;;) {
      const kept = await updateOnce(root, file, change);
      if (kept !== undefined) return kept;
    }
  } catch (error) {
    const { progress, notice } = await look(file);
    const cannot = `Your progress can't be saved in ${shown(file)}: ${reasonOf(error)}\nMake that place writable; everything else works all the same.`;
    const today = await asNamedToday(root, progress);
    return { progress: change(today), notice: notice ?? cannot, unsaved: true };
  }
}

/** Gives nothing when the lock was lost on the way: then it has to be done again. */
async function updateOnce(
  root: string,
  file: string,
  change: (progress: Progress) => Progress,
): Promise<Kept | undefined> {
  const draftOf = (token: string) => `${file}.${token}`;
  const lock = await Lock.take(`${file}.lock`, (token) => rm(draftOf(token), { force: true }));
  try {
    const { kind, closed, ...found } = await open(file);
    const before = await asNamedToday(root, found.progress);
    const changed = change(before);
    // What comes from elsewhere may be older than a rename.
    const progress = await asNamedToday(root, changed);
    const after = { ...found, progress };
    if (closed) return { ...after, unsaved: true };
    if (changed === before) return after;
    const written = await replaceFile(file, textOf(progress), {
      draft: draftOf(lock.token),
      mayReplace: () => lock.isHeld(),
    });
    return written ? after : undefined;
  } finally {
    await lock.release();
  }
}

/** Follows lessons that were renamed. They are read only where one is named that isn't there. */
async function asNamedToday(root: string, progress: Progress): Promise<Progress> {
  const files = await readdir(join(root, "lessons")).catch((): string[] => []);
  const slugs = new Set(files.map((file) => file.replace(/^\d+-|\.md$/g, "")));
  if (namedIn(progress).every((slug) => slugs.has(slug))) return progress;
  return followRenames(progress, await findLessons(root).catch(() => []));
}

/** The text that is kept of progress. */
function textOf(progress: Progress): string {
  const { at, ...rest } = progress;
  return `${JSON.stringify({ version: formVersion, at, ...rest }, null, 2)}\n`;
}

function progressFile(root: string): string {
  return join(root, ".blank-slate", "progress.json");
}

/** Reads the file, and changes nothing. */
async function look(file: string): Promise<Found & { readonly kind?: "damaged" }> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { progress: noProgress };
    const notice = `Your progress can't be read: ${reasonOf(error)}`;
    return { progress: noProgress, notice, closed: true };
  }
  const parsed = parseProgress(text);
  if (parsed.kind === "progress") return { progress: parsed.progress };
  const notice =
    parsed.kind === "newer"
      ? `Your progress in ${shown(file)} was written by a newer workbook than this one.\nIt was left alone, and nothing is noted here. Bring this workbook up to date.`
      : `Your progress in ${shown(file)} is damaged: ${parsed.why}.`;
  const damaged = parsed.kind === "damaged" ? { kind: parsed.kind } : {};
  return { ...damaged, progress: noProgress, notice, closed: true };
}

/** Reads the file, and moves it aside where it is damaged. Only for who holds the lock. */
async function open(file: string): Promise<Found & { readonly kind?: "damaged" }> {
  const found = await look(file);
  if (found.kind !== "damaged") return found;
  try {
    const aside = await freeName(join(dirname(file), `progress.damaged-${stampOf(new Date())}`));
    await rename(file, aside);
    const notice = `${found.notice}\nIt was moved to ${shown(aside)}, and counting starts anew.\nMend that file, then bring back what is in it:\nnpm run progress import ${shown(aside)}`;
    return { progress: noProgress, notice };
  } catch (error) {
    return { ...found, notice: `${found.notice}\nIt can't be moved aside: ${reasonOf(error)}` };
  }
}

/** A path as a learner types it in the workbook's folder. */
function shown(file: string): string {
  return `.blank-slate/${basename(file)}`;
}

async function freeName(wanted: string, attempt = 1): Promise<string> {
  const name = `${wanted}${attempt === 1 ? "" : `-${attempt}`}.json`;
  const taken = await stat(name).catch(() => undefined);
  return taken === undefined ? name : freeName(wanted, attempt + 1);
}
