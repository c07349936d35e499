import { UserError } from "../workbook/user-error.ts";

/** The exit code for "that can't be done as asked". */
export const couldNot = 2;

/**
 * Runs a command so that it ends in a sentence, not in a stack trace, when the user can mend what
 * went wrong, and silently when nobody reads its output any more (`npm run lesson 3 | head`).
 */
export async function endClearly(command: () => Promise<number>): Promise<number> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(`\n${error.message}\n`);
    return couldNot;
  }
}
