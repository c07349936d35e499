import { parseArgs } from "node:util";
import { findLessons } from "../workbook/find-lessons.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { whichLesson } from "../workbook/which-lesson.ts";
import { endClearly } from "./end-clearly.ts";

/** `npm run lesson` shows the table of contents, `npm run lesson 3` shows lesson 3. */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const name = readName(args);
    if (name === undefined) {
      const { printContents } = await import("./lesson/print-contents.ts");
      return printContents(await findLessons(workbookRoot), args);
    }
    // Both at once: loading the reader takes longer than anything it does.
    const [{ openLesson }, lesson] = await Promise.all([
      import("./lesson/open-lesson.ts"),
      findLessons(workbookRoot).then((lessons) => whichLesson(name, lessons)),
    ]);
    return openLesson(lesson, args);
  });
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
