import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lessonNamed } from "./workbook/lesson-named.ts";
import { workbookRoot } from "./workbook/root.ts";

const read = (...path: string[]) => readFileSync(join(workbookRoot, ...path), "utf8");

const readme = read("README.md");
const { scripts, dependencies, devDependencies } = JSON.parse(read("package.json"));
const commands = [...readme.matchAll(/^```sh\n(.+)\n```$/gm)].map(([, command]) => command);

test("CI proves the workbook with the README's own command", () => {
  const { n } = lessonNamed("stateless-call");
  expect(commands.slice(0, 2)).toEqual([`npm ci && npm run lesson ${n}`, "npm ci && npm test"]);
  expect(read(".ci", "run").split("\n")).toContain(commands[1]);
});

test("every command the README names is a script, and every script is named", () => {
  const named = [...readme.matchAll(/npm (?:run ([a-z:-]+)|(test|start))\b/g)];
  const names = new Set(named.map(([, script, test]) => script ?? test));
  expect([...names].sort()).toEqual(Object.keys(scripts).sort());
});

test("every package the workbook depends on is explained", () => {
  const rows = [...readme.matchAll(/^\| (`[^|]+`[^|]*) \| [^|]+ \|$/gm)].map(
    ([, cell = ""]) => cell,
  );
  const explained = rows.flatMap((cell) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  expect(packages.filter((name) => !explained.includes(name))).toEqual([]);
});

test("every picture and every file the README points at is there", () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, path = ""]) => path);
  const files = [...readme.matchAll(/`((?:[a-z-]+\/)+[a-z-]+\.(?:ts|mjs|md))`/g)].map(
    ([, path = ""]) => path,
  );
  const isThere = (path: string) =>
    [path, join("grader", path)].some((place) => existsSync(join(workbookRoot, place)));
  expect(links.length).toBe(6);
  expect(files.length).toBeGreaterThan(5);
  const missing = [...links, ...files].filter((path) => !isThere(path));
  expect(missing).toEqual([]);
});
