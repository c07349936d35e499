import { findWord } from "../../report/find-word.ts";
import { type Found, showFound } from "../../report/found-view.ts";
import { lookFor } from "../../report/markdown/look.ts";
import { readTerminal } from "../../report/terminal.ts";
import type { Appendix } from "../../workbook/appendix.ts";
import { readLessonText } from "../../workbook/find-lessons.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import type { Shelf } from "./open-appendix.ts";

/** A lesson or an appendix that holds a word. */
interface Hit extends Found {
  readonly reading: Lesson | Appendix;
}

/** Everything on the shelf that holds a word, lessons first. */
export async function lookForWord(word: string, shelf: Shelf): Promise<readonly Hit[]> {
  const hits = [...shelf.lessons, ...shelf.appendices].map(async (reading) => {
    const name = "number" in reading ? reading.number : reading.name;
    const places = findWord(await readLessonText(reading), word);
    return { reading, places, title: reading.title, command: `npm run lesson ${name}` };
  });
  return (await Promise.all(hits)).filter(({ places }) => places.length > 0);
}

/** Prints which texts hold a word, and opens none. */
export function printHits(word: string, hits: readonly Hit[], args: string[]): number {
  const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
  console.log(showFound(word, hits, terminal.columns, lookFor(terminal)).join("\n"));
  return 0;
}
