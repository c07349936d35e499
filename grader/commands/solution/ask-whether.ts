import { createInterface } from "node:readline/promises";
import type { Lesson } from "../../workbook/lesson.ts";
import { UserError } from "../../workbook/user-error.ts";

/**
 * Asks a learner whether they really want to see a solution before they have solved the exercise.
 * Anything but y or yes is a no, and so are Ctrl-C and Ctrl-D.
 *
 * @throws {UserError} when there is nobody to be asked, through a pipe for instance.
 */
export async function askWhetherToGiveUp({ number }: Lesson): Promise<boolean> {
  const { stdin: input, stdout: output } = process;
  if (!input.isTTY || !output.isTTY) {
    throw new UserError(
      "Nobody can be asked through a pipe whether to give up.",
      `Say so at once: npm run solution ${number} -- --give-up --yes`,
    );
  }
  const reader = createInterface({ input, output });
  const stopped = new AbortController();
  reader.once("close", () => stopped.abort());
  try {
    const question = `\n  Exercise ${number} isn't solved yet. See its solution all the same? y/N `;
    const answer = await reader.question(question, { signal: stopped.signal });
    return /^y(es)?$/i.test(answer.trim());
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
    console.log();
    return false;
  } finally {
    reader.close();
  }
}
