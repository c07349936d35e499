import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";

const mostNames = 1000;

/**
 * Writes a text to the file that a learner names, or to the first `chat-3.md`, `chat-3-2.md`, … that
 * isn't there yet. Never overwrites anything. Gives a sentence that says what was done.
 *
 * @param usual the name of the file without `.md`, where none was given
 */
export async function keep(text: string, given: string, usual: string): Promise<string> {
  // npm starts every command in the workbook's folder, and remembers where the learner was.
  const { INIT_CWD = "." } = process.env;
  if (given !== "") {
    const file = resolve(INIT_CWD, given);
    const problem = await write(file, text);
    if (problem === undefined) return `Saved in ${file}`;
    return problem === "EEXIST"
      ? `There is a file ${file} already, and it is left as it is. Name another one: /save other.md`
      : `${file} can't be written: ${problem}. Name another one: /save other.md`;
  }
  for (let count = 1; count < mostNames; count += 1) {
    const file = resolve(INIT_CWD, `${usual}${count === 1 ? "" : `-${count}`}.md`);
    const problem = await write(file, text);
    if (problem === undefined) return `Saved in ${file}`;
    if (problem !== "EEXIST")
      return `${file} can't be written: ${problem}. Name another one: /save other.md`;
  }
  return `There are ${mostNames} saved chats already. Name another file: /save other.md`;
}

/** Gives the code of the error when the file can't be made. */
async function write(file: string, text: string): Promise<string | undefined> {
  try {
    await writeFile(file, text, { flag: "wx" });
    return undefined;
  } catch (error) {
    const { code } = error instanceof Error && "code" in error ? error : { code: undefined };
    return code === "ENOENT" ? "its folder isn't there" : String(code ?? error);
  }
}
