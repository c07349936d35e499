import { parseArgs } from "node:util";
import { findAppendices } from "../workbook/find-appendices.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { whichReading } from "../workbook/which-lesson.ts";
import { endClearly } from "./end-clearly.ts";
import type { Shelf } from "./lesson/open-appendix.ts";

/**
 * `npm run lesson` shows the table of contents, `npm run lesson 3` shows lesson 3, and
 * `npm run lesson glossary` what else is in `lessons/`.
 */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const name = readName(args);
    if (name === undefined) {
      const { printContents } = await import("./lesson/print-contents.ts");
      return printContents(await findShelf(), args);
    }
    // Both at once: loading the reader takes longer than anything it does.
    const [, shelf] = await Promise.all([import("./lesson/show-text.ts"), findShelf()]);
    const reading = whichReading(name, shelf.lessons, shelf.appendices);
    if ("number" in reading) {
      const { openLesson } = await import("./lesson/open-lesson.ts");
      return openLesson(reading, args);
    }
    const { openAppendix } = await import("./lesson/open-appendix.ts");
    return openAppendix(reading, shelf, args);
  });
}

async function findShelf(): Promise<Shelf> {
  const [lessons, appendices] = await Promise.all([
    findLessons(workbookRoot),
    findAppendices(workbookRoot),
  ]);
  return { lessons, appendices };
}

function readName(args: string[]): string | undefined {
  const [name, ...more] = readPositionals(args);
  if (more.length === 0) return name;
  throw new UserError(
    `npm run lesson opens one lesson at a time, and was given ${more.length + 1}: ${[name, ...more].join(" ")}.`,
    `Run: npm run lesson ${name}`,
  );
}

function readPositionals(args: string[]): string[] {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { color: { type: "boolean" } },
      allowNegative: true,
    }).positionals;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(".")[0] : String(error);
    throw new UserError(
      `${reason}.`,
      "Run npm run lesson for the list of lessons, npm run lesson 3 to read lesson 3. --no-color leaves out colours.",
    );
  }
}
