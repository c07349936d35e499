import { format } from "node:util";
import { vi } from "vitest";
import type { Said } from "./workbook-for-tests.ts";

/**
 * Runs a command in this process, for what it refuses to do and so changes nothing: a program of
 * its own would take a fifth of a second to say one sentence. That its exit code becomes the
 * program's is tried elsewhere, with other commands.
 *
 * @param command what the command's file exports
 */
export async function runHere(
  command: (args: string[]) => Promise<number>,
  args: readonly string[],
): Promise<Said> {
  let out = "";
  let err = "";
  const spies = [
    // It listens for the end of its output, which here isn't its own.
    vi.spyOn(process.stdout, "on").mockReturnThis(),
    vi.spyOn(console, "log").mockImplementation((...values) => {
      out += `${format(...values)}\n`;
    }),
    vi.spyOn(console, "error").mockImplementation((...values) => {
      err += `${format(...values)}\n`;
    }),
  ];
  try {
    return { code: await command([...args]), out, err };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
