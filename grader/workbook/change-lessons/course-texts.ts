import { readdir, readFile } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { filesIn } from "../files-in.ts";

/** A file that may name lessons. */
export interface CourseText {
  /** Its path from the course's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

const rooms = ["lessons", "exercises", "solutions", "fixtures"];
/** What editors, containers and workflows of a course are told. */
const settings = [".vscode", ".devcontainer", ".github"];
const readable = /\.(md|txt|[cm]?[jt]sx?|json|ya?ml|sh)$/i;
/** What is said there was true when it was said. */
const chronicle = "CHANGELOG.md";

/**
 * Every text of the course at `root` that may name lessons, also what learners wrote. What isn't
 * text is left out, and so is what is in `leaveOut`, paths of folders and files.
 */
export async function courseTexts(
  root: string,
  leaveOut: readonly string[],
): Promise<readonly CourseText[]> {
  const inFolders = await Promise.all(
    [...rooms, ...settings].map(async (folder) => {
      const { files } = await filesIn(join(root, folder));
      return files.map((file) => posix.join(folder, ...file.split(sep)));
    }),
  );
  const onTop = (await readdir(root)).filter((name) => /\.md$/i.test(name) && name !== chronicle);
  const isLeftOut = (path: string) =>
    leaveOut.some((other) => path === other || path.startsWith(`${other}/`));
  const paths = [...inFolders.flat(), ...onTop].filter(
    (path) => readable.test(path) && !isLeftOut(path),
  );
  const texts = await Promise.all(
    paths.map(async (path): Promise<readonly CourseText[]> => {
      // A link that leads nowhere is no text either.
      const bytes = await readFile(join(root, path)).catch(() => undefined);
      const text = bytes?.toString("utf8");
      return text !== undefined && bytes?.equals(Buffer.from(text)) ? [{ path, text }] : [];
    }),
  );
  return texts.flat();
}
