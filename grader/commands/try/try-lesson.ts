import { readFile } from "node:fs/promises";
import { type TryBlock, tryBlocks } from "../../report/try-blocks.ts";
import { Program } from "../../run/program/program.ts";
import { withProgramFile } from "../../run/program/with-program-file.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { UserError } from "../../workbook/user-error.ts";
import { ProgramScreen } from "./program-screen.ts";
import type { ProgramOptions } from "./read-program-options.ts";

/**
 * Runs the programs of a lesson one after the other and shows what each printed and sent. Gives 0
 * when all ran to their ends.
 *
 * @param first a process that has been started already, for the first of them
 * @throws {UserError} when the lesson has no such program
 */
export async function tryLesson(
  lesson: Lesson,
  first: Program,
  options: ProgramOptions,
): Promise<number> {
  const markdown = await readFile(lesson.file, "utf8");
  const blocks = tryBlocks(markdown);
  if (blocks.length === 0) {
    throw new UserError(
      `lessons/${lesson.id}.md has no program to try: a block that begins with \`\`\`ts try.`,
      `Grade the exercise with: npm test exercises/${lesson.id.split("-")[0]}`,
    );
  }
  const screen = new ProgramScreen(options, `npm run try ${lesson.number}`);
  screen.begin(`${String(lesson.number).padStart(2, "0")} · ${lesson.title}`);
  const programs = [first];
  try {
    for (const [index, block] of blocks.entries()) {
      if (screen.stopped) break;
      if (blocks.length > 1) screen.head(headingOf(block, index, blocks));
      const program = programs[index] ?? new Program();
      // The next one's process starts while this one runs.
      if (index + 1 < blocks.length) programs.push(new Program());
      const { exercise: folder } = lesson;
      const source = { file: `lessons/${lesson.id}.md`, text: markdown, line: block.line };
      await withProgramFile({ root: workbookRoot, folder, code: block.code }, (file) =>
        screen.show(program, { folder, file, source }),
      );
    }
  } finally {
    for (const program of programs) program.stop();
  }
  return screen.end();
}

/** The file that a program is about; with its place, where several are about the same. */
function headingOf({ imports }: TryBlock, index: number, blocks: readonly TryBlock[]): string {
  const place = `${index + 1} of ${blocks.length}`;
  if (imports === undefined) return `program ${place}`;
  const same = blocks.filter((block) => block.imports === imports);
  return same.length > 1 ? `${imports}, ${place}` : imports;
}
