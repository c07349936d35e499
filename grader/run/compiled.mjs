// The grader as JavaScript. Node 20 can't read TypeScript by itself, and tsx needs half a second at
// every start for a hundred small files. esbuild makes a few large ones of them in a tenth of a
// second, and that only when something has changed.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isMainThread, workerData } from "node:worker_threads";

/**
 * One of the grader's programs, as Node can run it.
 * @typedef {object} Program
 * @property {string} file
 * @property {string[]} execArgv what Node has to be told before the file
 */

const here = fileURLToPath(import.meta.url);
const grader = dirname(dirname(here));
const root = dirname(grader);
const home = join(grader, ".compiled");
const require = createRequire(here);

/** What is started in threads and in processes of its own, beside the commands. */
const programs = [
  "run/outside.ts",
  "run/offline.ts",
  "run/lesson-program/child.ts",
  "run/program/program-child.ts",
  "run/chat/chat-child.ts",
  "run/closed/keeper.ts",
  "commands/bench/judge-examples.ts",
];

/** So long older forms are kept, in ms, for programs that go on while something is changed. */
const oneDay = 24 * 60 * 60 * 1000;

/**
 * A thread takes the form that its process has.
 * @type {string | undefined}
 */
let folder = isMainThread ? undefined : workerData?.compiled;

/**
 * Gives a program in the form that Node runs. Compiles all of them when a source has changed; where
 * nothing can be written, the form is TypeScript, through tsx.
 *
 * @param {string} program its path in grader/, one of those listed above or a command
 * @returns {Program}
 * @throws {Error} with esbuild's complaints when a source can't be compiled
 */
export function compiled(program) {
  const home = compiledFolder();
  if (home === grader) return { file: join(grader, program), execArgv: ["--import", "tsx"] };
  return { file: join(home, `${basename(program, ".ts")}.js`), execArgv: [] };
}

/** The folder of the form that this process runs, for the threads it starts. */
export function compiledFolder() {
  folder ??= upToDate();
  return folder;
}

/**
 * Loads a program into this process.
 * @param {string} program as for `compiled`
 */
export async function load(program) {
  const { file, execArgv } = compiled(program);
  if (execArgv.length > 0) (await import("tsx/esm/api")).register();
  return import(pathToFileURL(file).href);
}

/** The folder in which the compiled form of the sources as they are now lies. */
function upToDate() {
  const wanted = join(home, fingerprint());
  if (existsSync(wanted)) return wanted;
  const draft = `${wanted}-${process.pid}-${Date.now()}`;
  try {
    mkdirSync(draft, { recursive: true });
  } catch {
    return grader;
  }
  try {
    compile(draft);
    renameSync(draft, wanted);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Somebody else may have been faster.
    if (!existsSync(wanted)) throw error;
  }
  tidy();
  return wanted;
}

/** @param {string} outdir */
function compile(outdir) {
  /** @type {typeof import("esbuild")} */
  const esbuild = require("esbuild");
  esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: [...commands().map((name) => `commands/${name}.ts`), ...programs].map((program) =>
      join(grader, program),
    ),
    outdir,
    entryNames: "[name]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    charset: "utf8",
    packages: "external",
    // In one piece, as the others are: for Node it has seventy small files, a fifth of a command's start.
    alias: { yaml: join(dirname(require.resolve("yaml/package.json")), "browser", "index.js") },
    // Not twice: it remembers what is up to date.
    external: [here],
    logLevel: "silent",
  });
}

/** The names of the commands, from package.json. */
export function commands() {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const names = Object.values(scripts).map((line) => /main\.mjs ([\w-]+)/.exec(line)?.[1]);
  return [...new Set(names)].filter((name) => name !== undefined);
}

/** Another text whenever a source is another: their paths, sizes, and when they were written. */
function fingerprint() {
  const hash = createHash("sha1");
  const files = readdirSync(grader, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === ".compiled") return [];
    if (!entry.isDirectory()) return [entry.name];
    const inside = readdirSync(join(grader, entry.name), { recursive: true, encoding: "utf8" });
    return inside.map((file) => join(entry.name, file));
  });
  const sources = files.filter((file) => /(?<!\.test)\.ts$/.test(file)).sort();
  for (const file of [...sources, join("..", "package.json"), join("run", "compiled.mjs")]) {
    const { mtimeMs, size } = statSync(join(grader, file));
    // A copy of a file keeps its time no more exactly than this.
    hash.update(`${file} ${Math.round(mtimeMs)} ${size}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

function tidy() {
  for (const name of readdirSync(home)) {
    const path = join(home, name);
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (written < Date.now() - oneDay) rmSync(path, { recursive: true, force: true });
  }
}
