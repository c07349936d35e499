import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MistakeId } from "../../../mistakes/mistake.ts";
import { filesIn } from "../../../workbook/files-in.ts";
import type { Lesson } from "../../../workbook/lesson.ts";
import { workbookRoot } from "../../../workbook/root.ts";
import type { Draft } from "../grade-all.ts";
import { type Mutation, mutate } from "./mutation.ts";
import { mutationsOf } from "./mutators.ts";
import { isTypeScript } from "./syntax.ts";

/** A solution with one small change, as the text of its files. */
export interface Mutant extends Draft {
  /** The file that was changed: "03-chatbot-class/chatbot.ts". */
  readonly file: string;
  /** The line that was changed, counted from 1. */
  readonly line: number;
  /** What was changed into what, on one line; no two of a file have the same. */
  readonly change: string;
  /** The mistakes of which any is a right headline; none where it can't be told. */
  readonly expected: readonly MistakeId[];
}

/** Every mutant of a lesson's solution. A change after which nothing is TypeScript is none. */
export async function mutantsOf(lesson: Lesson, changes = mutationsOf): Promise<readonly Mutant[]> {
  const { files } = await solutionOf(lesson);
  return [...files].flatMap(([name, source]) => {
    const seen = new Map<string, number>();
    return changes(source).flatMap((mutation): Mutant[] => {
      const mutated = mutate(source, mutation);
      if (mutated === source || !isTypeScript(mutated)) return [];
      const short = describe(source, mutation);
      const count = (seen.get(short) ?? 0) + 1;
      seen.set(short, count);
      return [
        {
          lesson,
          file: `${lesson.id}/${name}`,
          line: source.slice(0, mutation.start).split("\n").length,
          change: count === 1 ? short : `${short} (${count})`,
          expected: mutation.expected,
          files: new Map([...files, [name, mutated]]),
        },
      ];
    });
  });
}

/** The solution as it is. */
export async function solutionOf(lesson: Lesson): Promise<Draft> {
  const folder = join(workbookRoot, "solutions", lesson.id);
  const { files: names } = await filesIn(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return { lesson, files: new Map(names.map((name, index) => [name, texts[index] ?? ""])) };
}

function describe(source: string, { kind, name, start, end, text }: Mutation): string {
  if (name !== undefined) return `${kind}: ${name}`;
  const whole = source.slice(start, end);
  const before = onOneLine(whole);
  if (kind === "drop") return `${kind}: ${before}`;
  return `${kind}: ${before} → ${onOneLine(whole.length > 8 ? text.replaceAll(whole, "⋯") : text)}`;
}

function onOneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-28)}` : line;
}
