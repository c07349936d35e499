import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type QuizWire, withQuizWires } from "../../report/quiz-recording.ts";
import { runProgram } from "../../run/lesson-program/run-program.ts";
import { exerciseFiles } from "../../workbook/exercise-files.ts";
import { filesIn } from "../../workbook/files-in.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { stubFiles, stubOf } from "../../workbook/stub.ts";
import { UserError } from "../../workbook/user-error.ts";

/** A file with the wires of a quiz, as it is and as it should be. */
export interface Recorded {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Runs the programs behind a lesson's quiz, `fixtures/07-common-mistakes/quiz/a.ts` and so on, and
 * puts the last request of each where the stub and the learner's files have a place for it. Gives
 * the files with such a place; none for a lesson without a quiz.
 *
 * @throws {UserError} when a program fails; it names the program.
 */
export async function recordQuiz(lesson: Lesson): Promise<readonly Recorded[]> {
  const folder = quizOf(lesson);
  const programs = (await filesIn(folder)).files.filter((file) => file.endsWith(".ts"));
  if (programs.length === 0) return [];
  const wires = await wiresOf(programs.map((file) => join(folder, file)));
  const stubs = stubFiles(lesson).map((name) => join(stubOf(lesson), name));
  const theirs = (await exerciseFiles(lesson)).map((name) => join(lesson.exercise, name));
  const files = [...stubs, ...theirs].map(async (file) => {
    const before = await readFile(file, "utf8");
    return { file, before, after: withQuizWires(before, wires) };
  });
  return (await Promise.all(files)).filter(({ before }) => /^\/\/ Wire \w/m.test(before));
}

/** The folder with the programs behind a lesson's quiz. */
export function quizOf({ id }: Lesson): string {
  return join(workbookRoot, "fixtures", id, "quiz");
}

async function wiresOf(programs: readonly string[]): Promise<readonly QuizWire[]> {
  const blocks = programs.map((file) => `await import(${JSON.stringify(file)});`);
  const { blocks: runs, failure } = await runProgram(workbookRoot, blocks);
  if (failure !== undefined) {
    throw new UserError(
      `The quiz's program ${programs[failure.block - 1]} failed: ${failure.reason}`,
      "Mend it, then run: npm run lesson:record",
    );
  }
  return runs.map(({ requests }, index) => ({
    letter: basename(programs[index] ?? "", ".ts"),
    number: requests.length,
    wire: requests.at(-1)?.wire ?? [],
  }));
}
