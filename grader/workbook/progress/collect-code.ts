import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Lesson } from "../lesson.ts";
import { ownFiles } from "../own-files.ts";
import type { Code } from "./carried.ts";

/** What the learner wrote in the exercises. */
export interface Collected {
  readonly code: Code;
  /** Paths of files that aren't text, and so can't be carried: `exercises/03-chatbot-class/cat.png`. */
  readonly leftOut: readonly string[];
}

/** Reads everything the learner changed or added in the exercises of some lessons. */
export async function collectCode(lessons: readonly Lesson[]): Promise<Collected> {
  const leftOut: string[] = [];
  const code: [string, Record<string, string>][] = [];
  for (const lesson of lessons) {
    const texts: [string, string][] = [];
    for (const file of await ownFiles(lesson)) {
      const path = file.replaceAll("\\", "/");
      const text = asText(await readFile(join(lesson.exercise, file)));
      if (text === undefined) leftOut.push(`exercises/${lesson.id}/${path}`);
      else texts.push([path, text]);
    }
    if (texts.length > 0) code.push([lesson.slug, Object.fromEntries(texts)]);
  }
  return { code: Object.fromEntries(code), leftOut };
}

/** The text in some bytes; nothing where reading them as text would lose something. */
function asText(bytes: Buffer): string | undefined {
  const text = bytes.toString("utf8");
  return Buffer.from(text, "utf8").equals(bytes) ? text : undefined;
}
