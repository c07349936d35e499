import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { expect, test } from "vitest";
import { type Import, importsOf } from "./imports-of.ts";
import { filesIn } from "./workbook/files-in.ts";
import { workbookRoot } from "./workbook/root.ts";

/** Which rooms a room may import from, beside itself. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  wire: [],
  workbook: [],
  mistakes: ["wire"],
  openai: ["wire"],
  expect: ["mistakes", "wire"],
  run: ["expect", "mistakes", "openai", "wire", "workbook"],
  class: ["run", "workbook"],
  report: ["wire", "workbook"],
  commands: ["class", "report", "run", "workbook"],
  // index.ts, the one door for specs.
  "": ["expect", "run", "workbook"],
};

/** From these rooms a room may import types, and nothing that is there when it runs. */
const typesOnly: Readonly<Record<string, readonly string[]>> = {
  report: ["class", "run"],
  commands: ["mistakes"],
};

/** The rooms that could run in a browser, and the files that connect them to what isn't there. */
const core = ["openai", "wire", "mistakes", "expect"];
const adapters = [
  "grader/openai/listen.ts",
  "grader/openai/read-knowledge.ts",
  "grader/openai/tokens/load-tokenizer.ts",
  "grader/openai/set-up-for-tests.ts",
];
const notForTheCore = /^node:|^(vitest|msw)(\/|$)/;

/** A file of the workbook: its path from the root, with `/`, and what it imports. */
interface File {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

async function read(folder: string, wanted: RegExp): Promise<File[]> {
  const { files } = await filesIn(join(workbookRoot, folder));
  const paths = files.map((file) => posix.join(folder, ...file.split(sep)));
  return Promise.all(
    paths
      .filter((path) => wanted.test(path))
      .map(async (path) => {
        const text = await readFile(join(workbookRoot, path), "utf8");
        return { path, text, imports: importsOf(text) };
      }),
  );
}

const grader = await read("grader", /\.(ts|mjs)$/);
const solutions = await read("solutions", /\.ts$/);
const stubs = await read("fixtures", /^fixtures\/[^/]+\/stub\/.*\.ts$/);
// The other files of exercises/ are the learner's.
const specs = await read("exercises", /^exercises\/[^/]+\/[^/]+\.spec\.ts$/);

const isTest = ({ path }: File) => /\.(test|spec)\.ts$/.test(path);
const isPath = (from: string) => from.startsWith(".");
const target = (file: File, from: string) => posix.join(posix.dirname(file.path), from);

/** The imports of some files that a rule doesn't allow, as sentences; none is what is hoped for. */
function breaches(files: readonly File[], allows: (file: File, entry: Import) => boolean) {
  return files.flatMap((file) =>
    file.imports
      .filter((entry) => !allows(file, entry))
      .map(({ from }) => `${file.path} may not import ${from}`),
  );
}

/** The room of a path in grader/; "" for a file that stands in none. */
function roomOf(path: string): string {
  return /^grader\/([^/]+)\//.exec(path)?.[1] ?? "";
}

function staysInItsFolder(file: File, from: string): boolean {
  return target(file, from).startsWith(`${posix.dirname(file.path)}/`);
}

test("there are files to hold to these rules", () => {
  for (const files of [grader, solutions, stubs, specs]) expect(files.length).toBeGreaterThan(2);
});

test("a room imports only from the rooms it may know", () => {
  const allows = (file: File, { from, typeOnly }: Import) => {
    if (!isPath(from)) return true;
    const room = roomOf(file.path);
    const other = roomOf(target(file, from));
    const known = [room, ...(rooms[room] ?? []), ...(typeOnly ? (typesOnly[room] ?? []) : [])];
    return known.includes(other);
  };
  expect(breaches(grader, allows)).toEqual([]);
});

test("every room has its rule", () => {
  const found = new Set(grader.map(({ path }) => roomOf(path)));
  expect([...found].sort()).toEqual(Object.keys(rooms).sort());
});

test("the grader imports nothing from lessons, exercises, solutions or fixtures", () => {
  const allows = (file: File, { from }: Import) =>
    !from.startsWith("#") && (!isPath(from) || target(file, from).startsWith("grader/"));
  expect(breaches(grader, allows)).toEqual([]);
});

test("the core touches neither Node nor vitest nor msw, except in its adapters", () => {
  const inCore = grader.filter(
    (file) => core.includes(roomOf(file.path)) && !isTest(file) && !adapters.includes(file.path),
  );
  expect(breaches(inCore, (_, { from }) => !notForTheCore.test(from))).toEqual([]);
});

test("every adapter that is named is one", () => {
  const idle = adapters.filter(
    (path) =>
      !grader.some(
        (file) => file.path === path && file.imports.some(({ from }) => notForTheCore.test(from)),
      ),
  );
  expect(idle).toEqual([]);
});

test("every file that is imported is there, under its whole name", () => {
  const isThere = (path: string) => existsSync(join(workbookRoot, path));
  // What a spec imports from beside itself may be missing on the learner's desk, not in the stub.
  const asItCame = (path: string) => path.replace(/^exercises\/([^/]+)\//, "fixtures/$1/stub/");
  const allows = (file: File, { from }: Import) =>
    !isPath(from) || (/\.(ts|mjs)$/.test(from) && isThere(asItCame(target(file, from))));
  expect(breaches([...grader, ...solutions, ...stubs, ...specs], allows)).toEqual([]);
});

test("every package that is imported stands in package.json", () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(workbookRoot, "package.json"), "utf8"),
  );
  const declared = Object.keys({ ...dependencies, ...devDependencies });
  const nameOf = (from: string) => /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? "";
  const allows = (_: File, { from }: Import) =>
    isPath(from) || /^(node:|#grader$)/.test(from) || declared.includes(nameOf(from));
  expect(breaches([...grader, ...solutions, ...stubs, ...specs], allows)).toEqual([]);
});

test("what a command needs stands in dependencies, as a course of one's own doesn't get the others", () => {
  const { devDependencies } = JSON.parse(readFileSync(join(workbookRoot, "package.json"), "utf8"));
  const development = Object.keys(devDependencies);
  const forTests = /(\.test|-for-tests|\/pseudo-terminal|\/runs-of-line)\.ts$/;
  const running = grader.filter(({ path }) => !forTests.test(path));
  const allows = (_: File, { from, typeOnly }: Import) =>
    typeOnly || !development.some((name) => from === name || from.startsWith(`${name}/`));
  expect(breaches(running, allows)).toEqual([]);
});

test("no file imports itself by whatever way round, not even for its types", () => {
  const nexts = new Map(
    grader.map((file) => {
      const paths = file.imports.filter(({ from }) => isPath(from));
      return [file.path, paths.map(({ from }) => target(file, from))];
    }),
  );
  expect(findCycle(nexts)).toEqual([]);
});

test("a stub or a solution imports npm packages and files of its own folder", () => {
  const allows = (file: File, { from }: Import) =>
    isPath(from) ? staysInItsFolder(file, from) : !/^(node:|#|\/|file:)/.test(from);
  expect(breaches([...stubs, ...solutions], allows)).toEqual([]);
});

test("a spec imports its own folder, vitest and #grader", () => {
  const allows = (file: File, { from }: Import) =>
    isPath(from) ? staysInItsFolder(file, from) : from === "vitest" || from === "#grader";
  expect(breaches(specs, allows)).toEqual([]);
});

test("no rule of types or lint is suppressed", () => {
  // Comments may say "as any reader": there a word follows that isn't `as`.
  const suppressed =
    /@ts-(ignore|expect-error|nocheck)|biome-ignore|\bas (any(?! (?!as\b)\w)|unknown as)\b/;
  const own = "grader/import-rules.test.ts";
  const files = [...grader, ...solutions, ...stubs, ...specs].filter(({ path }) => path !== own);
  expect(
    files.filter(({ text }) => suppressed.test(withoutStrings(text))).map(({ path }) => path),
  ).toEqual([]);
});

test("no test is left out, and none runs alone", () => {
  const marked = /\b(test|it|describe)(\.\w+)*\.(only|skip|todo)\b/;
  const tests = [...grader, ...specs].filter(isTest);
  expect(tests.filter(({ text }) => marked.test(text)).map(({ path }) => path)).toEqual([]);
});

/** A text without its strings, which may say anything; comments stay. */
function withoutStrings(text: string): string {
  return text.replaceAll(/"(?:\\.|[^"\\\n])*"/g, '""');
}

/** The files of the first circle of imports, in order; none when there is no circle. */
function findCycle(nexts: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): readonly string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of nexts.get(path) ?? []) {
      const cycle = visit(next, [...way, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of nexts.keys()) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
