import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { moduleFolders } from "../../workbook/module-folders.ts";
import { packageRoot, workbookRoot } from "../../workbook/root.ts";

/** What the grader reads of itself, and of the course. */
const needed = [
  ...["package.json", "grader", "lessons"],
  ...["model", "mistakes", "matchers"].map((name) => join("fixtures", name)),
  join(".blank-slate", "own"),
];

/**
 * What Node has to be told so that a process is closed, by its permission model: it may read what
 * is named here, and start threads; it may write nothing and start no process. Node 25 closes the
 * network, too; before, that rests on what the grader takes out of a submission's reach.
 *
 * @param folder what it may read beside the grader, as an absolute path
 * @see https://nodejs.org/api/permissions.html
 */
export function closedArguments(folder: string): string[] {
  const roots = [packageRoot, workbookRoot];
  const readable = [
    folder,
    ...roots.flatMap((root) => needed.map((name) => join(root, name))),
    ...roots.flatMap(moduleFolders),
  ].filter((path) => existsSync(path));
  // Node follows links before it looks whether what they lead to may be read.
  const places = new Set(readable.flatMap((path) => [path, realpathSync(path)]));
  const isOld = !process.allowedNodeEnvironmentFlags.has("--permission");
  return [
    isOld ? "--experimental-permission" : "--permission",
    "--allow-worker",
    ...[...places].map((path) => `--allow-fs-read=${path}`),
    "--no-warnings",
  ];
}
