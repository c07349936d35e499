import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "../../workbook/root.ts";
import { UserError } from "../../workbook/user-error.ts";
import { compiledFolder } from "../compiled.mjs";
import { type OwnFiles, ownFolders } from "./find-own.ts";

const require = createRequire(import.meta.url);

/** What `#grader` means to a mistake or a matcher: outside the context of a submission there is no bot. */
const tools = join(packageRoot, "grader", "expect", "tools.ts");

/**
 * Makes one JavaScript module of a course's own mistakes and matchers, and gives its URL. It is kept
 * in `.blank-slate/own/` and made anew only when one of them has changed, so that threads find it
 * ready; where nothing can be written the URL holds the code itself.
 *
 * @throws {UserError} for a file that can't be read as TypeScript, or that imports what it mustn't
 */
export function compileOwn(root: string, own: OwnFiles): string {
  const home = join(root, ".blank-slate", "own");
  const wanted = join(home, `${fingerprint(root)}.mjs`);
  if (existsSync(wanted)) return pathToFileURL(wanted).href;
  const code = compile(root, own, wanted);
  const draft = `${wanted}.${process.pid}`;
  try {
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    writeFileSync(draft, code);
    renameSync(draft, wanted);
  } catch {
    // Somebody else may have been faster.
    if (!existsSync(wanted)) return `data:text/javascript,${encodeURIComponent(code)}`;
  }
  return pathToFileURL(wanted).href;
}

/** Another text whenever one of the files, or the grader, is another. */
function fingerprint(root: string): string {
  const hash = createHash("sha1").update(compiledFolder());
  for (const folder of Object.values(ownFolders)) {
    if (!existsSync(join(root, folder))) continue;
    const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
    for (const name of names.sort()) {
      const { mtimeMs, size } = statSync(join(root, folder, name));
      hash.update(`${folder} ${name} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest("hex").slice(0, 16);
}

function compile(root: string, own: OwnFiles, outfile: string): string {
  const { buildSync }: typeof import("esbuild") = require("esbuild");
  try {
    const { outputFiles, metafile } = buildSync({
      absWorkingDir: root,
      stdin: { contents: entryOf(own), resolveDir: root, sourcefile: "own" },
      alias: { "#grader": tools, "blank-slate": tools },
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      charset: "utf8",
      sourcemap: "inline",
      metafile: true,
      write: false,
      outfile,
      logLevel: "silent",
    });
    for (const input of Object.keys(metafile.inputs)) refuseForeign(root, input);
    return outputFiles[0]?.text ?? "";
  } catch (error) {
    throw sentenceFor(error) ?? error;
  }
}

/** One module that loads each file by itself, so that what goes wrong in one can be told. */
function entryOf({ mistakes, matchers }: OwnFiles): string {
  const load = ({ path }: { path: string }) =>
    `[${JSON.stringify(path)}, () => import(${JSON.stringify(`./${path}`)})]`;
  return [
    `export const mistakes = [${mistakes.map(load)}];`,
    `export const matchers = [${matchers.map(load)}];`,
  ].join("\n");
}

/** A file that isn't looked at for changes can't be one that a mistake is made of. */
function refuseForeign(root: string, input: string): void {
  const path = relative(root, join(root, input)).split(sep).join("/");
  const isOurs = Object.values(ownFolders).some((folder) => path.startsWith(`${folder}/`));
  const isPackage = path.split("/").includes("node_modules");
  const isGraders = join(root, input).startsWith(join(packageRoot, "grader") + sep);
  if (isOurs || isPackage || isGraders || path === "own") return;
  throw new UserError(
    `A mistake or a matcher of this course imports ${path}, which stands somewhere else.`,
    "Put what several of them use into a folder beside them, such as fixtures/mistakes/helpers/.",
  );
}

/** What esbuild complains of, as a sentence with the file and the line. */
function sentenceFor(error: unknown): UserError | undefined {
  const errors = error instanceof Error && "errors" in error ? error.errors : undefined;
  const [first] = Array.isArray(errors) ? errors : [];
  if (first?.location == null) return undefined;
  const { file, line, column } = first.location;
  return new UserError(
    `${file}:${line}:${column + 1} can't be read: ${first.text}.`,
    "Mend that line, then run this again.",
  );
}
