import { readFile } from "node:fs/promises";
import { basename, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Place, Problem } from "../verdict.ts";
import type { ThrownError } from "./job.ts";
import { readSyntaxError } from "./read-syntax-error.ts";

type LoadProblem = Pick<Problem, "message" | "place">;

/** What to say when the program couldn't even be loaded; `undefined` when it could. */
export async function loadProblem(
  { name, message, code }: ThrownError,
  folder: string,
): Promise<LoadProblem | undefined> {
  const syntax = /^Transform failed.*\n(.+?):(\d+):(\d+): ERROR: (.+)/.exec(message);
  if (syntax) {
    const [, file = "", line, column, reason = ""] = syntax;
    const place = { file, line: Number(line), column: Number(column) + 1 };
    return readSyntaxError(await readFile(file, "utf8"), place, reason);
  }
  const missing = /module '(.+?)' does not provide an export named '(.+?)'/.exec(message);
  if (name === "SyntaxError" && missing) {
    const [, from = "", exported] = missing;
    return {
      message: `${basename(from)} doesn't export ${exported}. Is it spelled exactly like that, with \`export\` before it?`,
      place: undefined,
    };
  }
  if (code !== "ERR_MODULE_NOT_FOUND") return undefined;
  const [, kind, wanted = "", importer = ""] =
    /Cannot find (module|package) '(.+?)' imported from (.+)$/.exec(message) ?? [];
  const place = await placeOfImport(importer, basename(wanted));
  const sentence =
    kind === "package"
      ? `${basename(importer)} imports the package "${wanted}", which isn't installed. The exercise needs only openai.`
      : `${missingFile(wanted, importer, folder)} Is its name spelled like that, with .ts at the end?`;
  return { message: sentence, place };
}

function missingFile(wanted: string, importer: string, folder: string): string {
  const path = wanted.startsWith("file:") ? fileURLToPath(wanted) : wanted;
  const name = relative(folder, path).replaceAll("\\", "/");
  const isOwn = !relative(folder, importer).startsWith("..");
  return `${isOwn ? basename(importer) : "The program"} imports "${name}", and no such file is there.`;
}

/** The line of a file that names what it imports. */
async function placeOfImport(file: string, name: string): Promise<Place | undefined> {
  const text = await readFile(file, "utf8").catch(() => "");
  const lines = text.split("\n");
  const index = lines.findIndex((line) => /\b(from|import)\b/.test(line) && line.includes(name));
  const column = (lines[index] ?? "").indexOf(name) + 1;
  return index < 0 ? undefined : { file, line: index + 1, column };
}
