import { parseArgs } from "node:util";
import type { Appendix } from "../workbook/appendix.ts";
import { findAppendices } from "../workbook/find-appendices.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import type { Lesson } from "../workbook/lesson.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { whichReading } from "../workbook/which-lesson.ts";
import { endClearly } from "./end-clearly.ts";
import type { Shelf } from "./lesson/open-appendix.ts";

/**
 * `npm run lesson` shows the table of contents, `npm run lesson 3` shows lesson 3, `npm run lesson
 * glossary` what else is in `lessons/`, and `npm run lesson window` where that word stands.
 */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const names = readPositionals(args);
    if (names.length === 0) {
      const { printContents } = await import("./lesson/print-contents.ts");
      return printContents(await findShelf(), args);
    }
    // Both at once: loading the reader takes longer than anything it does.
    const [, shelf] = await Promise.all([import("./lesson/show-text.ts"), findShelf()]);
    const reading = named(names, shelf);
    return reading instanceof UserError
      ? openByWord(names.join(" "), reading, shelf, args)
      : open(reading, shelf, args);
  });
}

/** What the names mean; the error that says that they mean nothing, where they could be words. */
function named(names: readonly string[], shelf: Shelf): Lesson | Appendix | UserError {
  const read = (name: string) => {
    try {
      return whichReading(name, shelf.lessons, shelf.appendices);
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
  };
  const readings = names.map(read);
  const [first, ...more] = readings;
  if (first !== undefined && more.length === 0) return first;
  if (readings.every((reading) => reading instanceof UserError)) {
    return new UserError(
      `"${names.join(" ")}" stands in no lesson.`,
      "Run npm run lesson for the list of lessons.",
    );
  }
  throw new UserError(
    `npm run lesson opens one lesson at a time, and was given ${names.length}: ${names.join(" ")}.`,
    `Run: npm run lesson ${names[0]}`,
  );
}

/** Opens the only text that holds a word; lists them where there are several. */
async function openByWord(
  word: string,
  notFound: UserError,
  shelf: Shelf,
  args: string[],
): Promise<number> {
  // Numbers and paths were meant to name a lesson.
  if (!/^[^/\\]*\p{L}[^/\\]*$/u.test(word)) throw notFound;
  const { lookForWord, printHits } = await import("./lesson/look-for-word.ts");
  const hits = await lookForWord(word, shelf);
  const [only, ...more] = hits;
  if (only === undefined) throw notFound;
  if (more.length > 0) return printHits(word, hits, args);
  console.log(`\n  "${word}" stands only here, under: ${only.places.join(", ")}`);
  return open(only.reading, shelf, args);
}

async function open(reading: Lesson | Appendix, shelf: Shelf, args: string[]): Promise<number> {
  if ("number" in reading) {
    const { openLesson } = await import("./lesson/open-lesson.ts");
    return openLesson(reading, args);
  }
  const { openAppendix } = await import("./lesson/open-appendix.ts");
  return openAppendix(reading, shelf, args);
}

async function findShelf(): Promise<Shelf> {
  const [lessons, appendices] = await Promise.all([
    findLessons(workbookRoot),
    findAppendices(workbookRoot),
  ]);
  return { lessons, appendices };
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
      "Run npm run lesson for the list of lessons, npm run lesson 3 to read lesson 3, npm run lesson window to look for a word. --no-color leaves out colours.",
    );
  }
}
