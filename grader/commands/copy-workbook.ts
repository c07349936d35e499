import { statSync } from "node:fs";
import { cp, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { workbookRoot } from "../workbook/root.ts";

/** What a learner, or a command, may change. */
const desk = ["exercises", "fixtures", ".blank-slate"];
const parts = [
  ...["lessons", "solutions", "grader"],
  ...["package.json", "tsconfig.json", "vitest.config.ts"],
];

/** Examples of submissions: hundreds of folders, which nobody needs who tries one exercise. */
const examples = new Set(["right", "wrong", "broken"]);

/**
 * Copies the workbook, to try things on: its exercises are as they came, whatever stands on the
 * desk of whoever runs this, and its examples of submissions are left out. The caller removes it.
 *
 * @param name the folder's name, in a temporary folder of its own
 */
export async function copyWorkbook(name: string): Promise<string> {
  const root = join(await mkdtemp(join(tmpdir(), "blank-slate-")), name);
  for (const part of parts) await copy(part, root);
  await symlink(join(workbookRoot, "node_modules"), join(root, "node_modules"), "junction");
  await clearDesk(root);
  return root;
}

/** Makes a copied workbook what it was before anybody worked with it. */
export async function clearDesk(root: string): Promise<void> {
  for (const part of desk) await rm(join(root, part), { recursive: true, force: true });
  await copy("fixtures", root);
  await copy("exercises", root, (path) => statSync(path).isDirectory() || /\.spec\.ts$/.test(path));
  for (const id of await readdir(join(root, "exercises"))) {
    await cp(join(root, "fixtures", id, "stub"), join(root, "exercises", id), { recursive: true });
  }
}

function copy(part: string, root: string, filter = isWanted): Promise<void> {
  // By its times the grader knows that its compiled form is up to date.
  const options = { recursive: true, preserveTimestamps: true, filter };
  return cp(join(workbookRoot, part), join(root, part), options);
}

/** What another process is just compiling comes and goes: such a draft has a `-` in its name. */
function isWanted(path: string): boolean {
  const isDraft = basename(dirname(path)) === ".compiled" && basename(path).includes("-");
  return !isDraft && !examples.has(basename(path));
}

/** Hands a copy of the workbook to `use`; it is gone afterwards. */
export async function withCopyOfWorkbook<T>(use: (root: string) => Promise<T>): Promise<T> {
  const root = await copyWorkbook("workbook");
  try {
    return await use(root);
  } finally {
    await rm(join(root, ".."), { recursive: true, force: true });
  }
}
