import { createInterface } from "node:readline/promises";
import type { UserError } from "../workbook/user-error.ts";

/**
 * Asks a question that can be answered with y or yes. Anything else is a no, and so are Ctrl-C and
 * Ctrl-D.
 *
 * @param nobody thrown when there is nobody to be asked, through a pipe for instance
 */
export async function saysYes(question: string, nobody: UserError): Promise<boolean> {
  const { stdin: input, stdout: output } = process;
  if (!input.isTTY || !output.isTTY) throw nobody;
  const reader = createInterface({ input, output });
  const stopped = new AbortController();
  reader.once("close", () => stopped.abort());
  try {
    const answer = await reader.question(`\n  ${question} y/N `, { signal: stopped.signal });
    return /^y(es)?$/i.test(answer.trim());
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
    console.log();
    return false;
  } finally {
    reader.close();
  }
}
