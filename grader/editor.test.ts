import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { workbookRoot } from "./workbook/root.ts";

// What editors read is strict JSON, without comments, so that any program can.
const read = (...path: string[]) => JSON.parse(readFileSync(join(workbookRoot, ...path), "utf8"));

const { scripts, engines, dependencies, devDependencies } = read("package.json");
const { tasks } = read(".vscode", "tasks.json");
const { recommendations } = read(".vscode", "extensions.json");
const settings = read(".vscode", "settings.json");
const container = read(".devcontainer", "devcontainer.json");

/** What VS Code puts the open file's folder for. */
const openFolder = ["$", "{relativeFileDirname}"].join("");

test("every task of VS Code runs a script that there is, on the open file's exercise", () => {
  const named = tasks.map(({ command, args }: { command: string; args: string[] }) => {
    const [first, ...rest] = args;
    const [script, path] = first === "run" ? rest : [first, ...rest];
    return { command, path, isThere: script !== undefined && Object.hasOwn(scripts, script) };
  });
  expect(named.length).toBeGreaterThanOrEqual(2);
  for (const task of named) {
    expect(task).toEqual({ command: "npm", path: openFolder, isThere: true });
  }
});

test("one task is started by the key for building: the one that grades", () => {
  const isDefault = ({ group }: { group?: { isDefault?: boolean } }) => group?.isDefault === true;
  expect(tasks.filter(isDefault).map(({ args }: { args: string[] }) => args[0])).toEqual(["test"]);
});

test("the extensions that are recommended are those of the container, and format what they are set to", () => {
  expect(container.customizations.vscode.extensions).toEqual(recommendations);
  const formatters = Object.values<unknown>(settings).flatMap((value) =>
    typeof value === "object" && value !== null && "editor.defaultFormatter" in value
      ? [value["editor.defaultFormatter"]]
      : [],
  );
  expect(formatters.length).toBeGreaterThan(0);
  for (const formatter of formatters) expect(recommendations).toContain(formatter);
  expect(recommendations).toContain("vitest.explorer");
  expect(Object.keys({ ...dependencies, ...devDependencies })).toContain("vitest");
});

test("the container has a Node that the workbook runs on, and is ready when it opens", () => {
  const [, major] = /^mcr\.microsoft\.com\/devcontainers\/javascript-node:(\d+)$/.exec(
    container.image,
  ) ?? ["", "0"];
  const [, least] = /^>=(\d+)\./.exec(engines.node) ?? ["", "Infinity"];
  expect(Number(major)).toBeGreaterThanOrEqual(Number(least));
  expect(container.postCreateCommand).toBe("npm ci");
  expect(container.waitFor).toBe("postCreateCommand");
  for (const file of container.customizations.codespaces.openFiles) {
    expect(existsSync(join(workbookRoot, file))).toBe(true);
  }
});

test("a new file gets the indentation and the line ends that the formatter wants", () => {
  const rules = readFileSync(join(workbookRoot, ".editorconfig"), "utf8");
  const { formatter } = read("biome.json");
  expect(rules).toContain(`indent_style = ${formatter.indentStyle}\n`);
  expect(rules).toContain(`end_of_line = ${formatter.lineEnding}\n`);
  expect(settings["files.eol"]).toBe("\n");
});
