import { readFile } from "node:fs/promises";
import { type TryBlock, tryBlocks } from "../../report/try-blocks.ts";
import { Program } from "../../run/program/program.ts";
import { withProgramFile } from "../../run/program/with-program-file.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { UserError } from "../../workbook/user-error.ts";
import type { ProgramSource } from "./problem-view.ts";

/** A program to be run. */
export interface ShownProgram {
  /** The folder it runs in, where the learner's files are. */
  readonly folder: string;
  /** Its own file. */
  readonly file: string;
  /** Where a learner can read it, when that isn't its own file. */
  readonly source?: ProgramSource;
}

/** Who runs the programs of a lesson. */
export interface Runner {
  /** There is at least one. */
  begin?(): void;
  /** True once no other should begin. */
  stopped(): boolean;
  /** Runs one. `heading` tells it from the others, where there are several. */
  run(program: Program, shown: ShownProgram, heading: string | undefined): Promise<void>;
}

/**
 * Has the programs of a lesson run one after the other. The process of the next one starts while
 * one runs.
 *
 * @param first a process that has been started already, for the first of them
 * @throws {UserError} when the lesson has no such program
 */
export async function eachProgram(lesson: Lesson, first: Program, runner: Runner): Promise<void> {
  const markdown = await readFile(lesson.file, "utf8");
  const blocks = tryBlocks(markdown);
  if (blocks.length === 0) {
    throw new UserError(
      `lessons/${lesson.id}.md has no program to try: a block that begins with \`\`\`ts try.`,
      `Grade the exercise with: npm test exercises/${lesson.id.split("-")[0]}`,
    );
  }
  runner.begin?.();
  const programs = [first];
  try {
    for (const [index, block] of blocks.entries()) {
      if (runner.stopped()) break;
      const heading = blocks.length > 1 ? headingOf(block, index, blocks) : undefined;
      const program = programs[index] ?? new Program();
      if (index + 1 < blocks.length) programs.push(new Program());
      const { exercise: folder } = lesson;
      const source = { file: `lessons/${lesson.id}.md`, text: markdown, line: block.line };
      await withProgramFile({ root: workbookRoot, folder, code: block.code }, (file) =>
        runner.run(program, { folder, file, source }, heading),
      );
    }
  } finally {
    for (const program of programs) program.stop();
  }
}

/** The file that a program is about; with its place, where several are about the same. */
function headingOf({ imports }: TryBlock, index: number, blocks: readonly TryBlock[]): string {
  const place = `${index + 1} of ${blocks.length}`;
  if (imports === undefined) return `program ${place}`;
  const same = blocks.filter((block) => block.imports === imports);
  return same.length > 1 ? `${imports}, ${place}` : imports;
}
