import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { findHidden } from "../../class/find-hidden.ts";
import { packageRoot, workbookRoot } from "../../workbook/root.ts";
import { UserError } from "../../workbook/user-error.ts";
import { folder, workbookFiles } from "./autograder-files.ts";
import type { Exported, ExportRequest } from "./export-request.ts";
import { exerciseOptions } from "./grade-options.ts";
import { template } from "./template.ts";
import { type Packed, writeZip } from "./write-zip.ts";

/**
 * Writes an autograder for Gradescope: two scripts, their settings, this workbook and the teacher's
 * hidden checks.
 *
 * @see https://gradescope-autograders.readthedocs.io/en/latest/specs/
 */
export async function exportGradescope(request: ExportRequest): Promise<Exported> {
  rejectMissingPackages();
  const { hidden } = request;
  if (hidden !== undefined) await findHidden(hidden, request.all);
  const files = [
    script("setup.sh"),
    script("run_autograder"),
    { path: "settings.sh", content: { text: settingsOf(request) } },
    ...inFolder("workbook", await workbookFiles(request.all)),
    ...(hidden === undefined ? [] : await folder(hidden, "hidden")),
  ];
  const file = request.out ?? resolve("autograder.zip");
  await writeZip(file, files);
  return {
    file,
    next: [
      "On Gradescope, make a programming assignment and upload it under Configure Autograder, with Ubuntu 22.04 or later as the base image.",
      "The image is built only if the solutions pass in it. Then try Test Autograder with a file of your own.",
    ],
  };
}

/** What both scripts read: where the grader is, and what it is to grade. */
function settingsOf(request: ExportRequest): string {
  const main = workbookRoot === packageRoot ? "" : `node_modules/${packageName()}/`;
  const hidden = request.hidden === undefined ? [] : ["--hidden", "../hidden"];
  const options = [...exerciseOptions(request), ...hidden];
  return [
    "# Made by npm run export gradescope. Paths are from workbook/.",
    `main=${main}grader/commands/main.mjs`,
    `exercises=(${request.lessons.map(({ id }) => quoted(id)).join(" ")})`,
    `options=(${options.map(quoted).join(" ")})`,
    "",
  ].join("\n");
}

/** For a shell: lessons may be named in any script. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function script(name: string): Packed {
  return { path: name, content: { text: template(`gradescope/${name}`) }, program: true };
}

function inFolder(name: string, files: readonly Packed[]): readonly Packed[] {
  return files.map((file) => ({ ...file, path: `${name}/${file.path}` }));
}

function packageName(): string {
  const { name } = readPackage(packageRoot);
  return name ?? "";
}

/**
 * @throws {UserError} when the course couldn't be installed on another computer
 */
function rejectMissingPackages(): void {
  if (workbookRoot === packageRoot) return;
  const { dependencies = {} } = readPackage(workbookRoot);
  const version = dependencies[packageName()] ?? "";
  if (!/^(file|link|workspace):/.test(version)) return;
  throw new UserError(
    `This course depends on ${packageName()} as "${version}", a folder that Gradescope's computers don't have.`,
    "Depend on it by its address instead, such as git+https://…, run npm install, and export again.",
  );
}

function readPackage(root: string): {
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
} {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
}
