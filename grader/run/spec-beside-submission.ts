import { readFileSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import type { Plugin } from "vitest/config";
import type { Vite } from "vitest/node";
import { type Submission, specBeside, specOf } from "./submission.ts";
import { vitePath } from "./vite-path.ts";

/** One of the places for which vite keeps what it has read. */
type Environment = Vite.ViteDevServer["environments"][string];

/**
 * A vite plugin that lets a lesson's spec run beside a submission's files, wherever they are.
 *
 * Nothing is copied or written: the spec is served under the path it would have there, so that its
 * `./chatbot.ts` is the submission's. A submission's own imports stay inside its folder.
 */
export class SpecBesideSubmission {
  readonly #specs = new Map<string, string>();
  readonly #folders = new Set<string>();
  #environments: readonly Environment[] = [];

  readonly plugin: Plugin = {
    name: "blank-slate:spec-beside-submission",
    enforce: "pre",
    configureServer: ({ environments }) => {
      this.#environments = Object.values(environments);
    },
    resolveId: {
      order: "pre",
      handler: (id, importer) => {
        if (importer !== undefined) this.#refuseOutside(id, importer);
        return undefined;
      },
    },
    load: {
      order: "pre",
      handler: (id) => {
        const spec = this.#specs.get(id);
        return spec === undefined ? undefined : readFileSync(spec, "utf8");
      },
    },
  };

  /** Makes the submission known, and gives the path under which its spec is served. */
  add(submission: Submission): string {
    const id = vitePath(specBeside(submission));
    // Its files may be others by now than when they were last graded.
    if (this.#specs.has(id)) this.#forget(vitePath(submission.folder));
    this.#specs.set(id, specOf(submission.lesson));
    this.#folders.add(vitePath(submission.folder));
    return id;
  }

  #forget(folder: string): void {
    for (const { moduleGraph } of this.#environments) {
      for (const [file, modules] of moduleGraph.fileToModulesMap) {
        if (!isInside(folder, file)) continue;
        for (const module of modules) moduleGraph.invalidateModule(module);
      }
    }
  }

  #refuseOutside(id: string, importer: string): void {
    if (this.#specs.has(importer)) return;
    const folder = [...this.#folders].find((path) => isInside(path, importer));
    if (folder === undefined) return;
    const isPath = id.startsWith(".") || isAbsolute(id) || id.startsWith("file:");
    const target = resolve(dirname(importer), id.replace(/^file:\/\//, "").replace(/\?.*$/, ""));
    if (id.startsWith("#") || (isPath && !isInside(folder, real(target)))) {
      throw new Error(
        `This exercise may import npm packages and files of its own folder, but not "${id}".`,
      );
    }
  }
}

/** Where a path really leads, links followed; the path itself where nothing is. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
}
