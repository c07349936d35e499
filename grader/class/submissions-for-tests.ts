import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { type Options, ZipFile } from "yazl";
import { findLessons } from "../workbook/find-lessons.ts";
import type { Lesson } from "../workbook/lesson.ts";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import type { HandedIn, Listing } from "./intake/handed-in.ts";

/** Files by their paths: as text, or as they are. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** A new folder with these files; it is gone when the test has ended. */
export async function folderWith(files: Files = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "blank-slate-class-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await write(folder, files);
  return folder;
}

/** Puts files into a folder. */
export async function write(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** A zip file with these files. */
export function zipOf(files: Files, options: Partial<Options> = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), path, options);
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** Files as they were handed in, that lie nowhere. */
export function handedIn(files: Files, modified = new Date("2026-11-20T12:00")): HandedIn[] {
  return Object.entries(files).map(([path, content]) => ({
    path,
    modified,
    size: content.length,
    onDisk: undefined,
    read: async () => Buffer.from(content),
  }));
}

/** What a listing holds, as text by path. */
export async function textsOf({ files }: Listing): Promise<Record<string, string>> {
  const texts = files.map(async ({ path, read }) => [path, String(await read())] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** The `chatbot.ts` of an example, `wrong/forgotten-reply`, as text. */
export function example(name: string, { id } = lessonNamed("chatbot-class")) {
  return readFile(join(workbookRoot, "fixtures", id, name, "chatbot.ts"), "utf8");
}

/** The workbook's lessons. */
export const lessons: readonly Lesson[] = await findLessons(workbookRoot);
