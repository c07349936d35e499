import { existsSync, realpathSync } from "node:fs";
import { isBuiltin } from "node:module";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { moduleFolders } from "../../workbook/module-folders.ts";
import { packageRoot, workbookRoot } from "../../workbook/root.ts";
import { sdkCache } from "../sdk-in-one-file.ts";

/** Node's modules that a chatbot may have a use for. The others lead out of its context. */
const builtins = new Set([
  ...["assert", "async_hooks", "buffer", "console", "constants", "crypto", "events", "fs"],
  ...["http", "https", "os", "path", "perf_hooks", "process", "punycode", "querystring"],
  ...["readline", "stream", "string_decoder", "timers", "tty", "url", "util", "zlib"],
]);

/** The workbook's packages that a chatbot may have a use for. The others are what it is graded with. */
const packages = new Set([
  ...["openai", "zod", "diff", "gpt-tokenizer", "highlight.js", "marked", "picocolors"],
  ...["string-width", "wrap-ansi", "yaml"],
  // What decorators and the like are translated with.
  "@oxc-project/runtime",
]);

/** Where packages really lie, as the folders may be links; the innermost first. */
const installed = [...new Set([packageRoot, workbookRoot].flatMap(moduleFolders).map(real))].sort(
  (a, b) => b.length - a.length,
);

/**
 * Why a file of a submission can't import a module, as a sentence; `undefined` when it may, and for
 * a package that isn't installed.
 *
 * @param id as the import names it, or as vite has resolved it: `node:fs`, `openai/error`,
 * `./helper.ts`, `/fixtures/…/helper.ts`
 * @param from the folder of the file that imports it
 * @param folder the submission's
 */
export function whyNotImport(id: string, from: string, folder: string): string | undefined {
  return mayImport(id, from, folder)
    ? undefined
    : `This exercise may import openai and files of its own folder, but not "${id}".`;
}

function mayImport(id: string, from: string, folder: string): boolean {
  if (isBuiltin(id)) return builtins.has(id.replace(/^node:/, "").split("/")[0] ?? "");
  // What stands behind these is code without a file.
  if (/^(data|blob|https?):|^#|^\0/.test(id)) return false;
  const path = pathOf(id, from);
  if (path === undefined) {
    return isOpen(id) || !installed.some((modules) => existsSync(join(modules, packageOf(id))));
  }
  const modules = installed.find((modules) => isInside(modules, path));
  if (modules === undefined) return isInside(real(folder), path);
  const way = relative(modules, path);
  return way.startsWith(sdkCache) || isOpen(way);
}

/** The path that an import names; `undefined` for a package. */
function pathOf(id: string, from: string): string | undefined {
  const plain = id.replace(/\?.*$/, "").replace(/^\/@(fs|id)(?=\/)/, "");
  if (plain.startsWith("file:")) return real(fileURLToPath(plain));
  if (plain.startsWith(".")) return real(resolve(from, plain));
  if (!isAbsolute(plain.replace(/^\/(?=[a-z]:)/i, ""))) return undefined;
  // vite shortens the paths of files in the workbook.
  const whole = resolve(plain.replace(/^\/(?=[/\\]|[a-z]:)/i, ""));
  return real(
    isInside(workbookRoot, whole) || existsSync(whole) ? whole : join(workbookRoot, plain),
  );
}

function isOpen(id: string): boolean {
  return packages.has(packageOf(id.split(sep).join("/")));
}

function packageOf(id: string): string {
  const [name = "", part = ""] = id.split("/");
  return name.startsWith("@") ? `${name}/${part}` : name;
}

/** Where a path really leads, links followed; the path itself where nothing is. */
export function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** True for what lies in a folder, and not for the folder itself. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
}
