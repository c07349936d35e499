import { readdirSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, join, posix } from "node:path";
import type { Plugin } from "vitest/config";
import type { Vite } from "vitest/node";
import { packageRoot } from "../workbook/root.ts";
import { whyNotImport } from "./harden/import-policy.ts";
import { sdkInOneFile } from "./sdk-in-one-file.ts";
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
  /** The folders of submissions that import parts of the SDK beside the whole. */
  readonly #takesParts = new Set<string | undefined>();
  #environments: readonly Environment[] = [];

  readonly plugin = this.#makePlugin();

  /** Makes the submission known until `clear`, and gives the path under which its spec is served. */
  add(submission: Submission): string {
    const id = vitePath(specBeside(submission));
    this.#specs.set(id, specOf(submission));
    const folder = vitePath(submission.folder);
    this.#folders.add(folder);
    if (importsParts(submission.folder)) this.#takesParts.add(folder);
    return id;
  }

  /** Forgets all submissions, and what vite has read of them: their files may change. */
  clear(): void {
    for (const { moduleGraph } of this.#environments) {
      for (const [file, modules] of moduleGraph.fileToModulesMap) {
        if (this.#folderOf(file) === undefined) continue;
        for (const module of modules) moduleGraph.invalidateModule(module);
      }
    }
    this.#specs.clear();
    this.#folders.clear();
    this.#takesParts.clear();
  }

  #makePlugin(): Plugin {
    const belongs = (importer: string) => this.#specs.has(importer) || this.#folderOf(importer);
    // Whoever imports a part of the SDK as well, such as openai/error, needs the two to be of a piece.
    const mayHaveItInOne = (importer: string) => !this.#takesParts.has(this.#folderOf(importer));
    const sdk = sdkInOneFile();
    const refuseOutside = (id: string, importer: string) => this.#refuseOutside(id, importer);
    return {
      name: "blank-slate:spec-beside-submission",
      enforce: "pre",
      configResolved: ({ plugins }) => leaveOutPatterns(plugins),
      configureServer: ({ environments }) => {
        this.#environments = Object.values(environments);
      },
      resolveId: {
        order: "pre",
        async handler(id, importer) {
          if (importer === undefined) return undefined;
          if (id === "openai" && mayHaveItInOne(importer)) return this.resolve(sdk ?? id, anchor);
          if (!belongs(importer)) return undefined;
          refuseOutside(id, importer);
          if (id === "#grader") return door;
          // Packages are the workbook's, also for a submission that lies somewhere else.
          return isPath(id) ? undefined : this.resolve(id, anchor, { skipSelf: true });
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
  }

  /** The folder of the submission that a file is of; there may be a thousand to choose from. */
  #folderOf(file: string): string | undefined {
    const parent = posix.dirname(file);
    if (parent === file) return undefined;
    return this.#folders.has(parent) ? parent : this.#folderOf(parent);
  }

  #refuseOutside(id: string, importer: string): void {
    const folder = this.#folderOf(importer);
    // What the spec imports is the grader's, but for the submission's own files.
    if (folder === undefined || (this.#specs.has(importer) && !id.startsWith("."))) return;
    const reason = whyNotImport(id, dirname(importer), folder);
    if (reason !== undefined) throw new Error(reason);
  }
}

/**
 * Takes out what looks for files by a pattern: `import.meta.glob("/**")` would walk the whole disk,
 * in the process that grades everybody. Node doesn't know it, and neither does a submission then.
 */
function leaveOutPatterns(plugins: readonly Plugin[]): void {
  const kept = plugins.filter(({ name }) => !/import-glob|dynamic-import-vars/.test(name));
  (plugins as Plugin[]).splice(0, plugins.length, ...kept);
}

/** The one file that specs import the grader's tools from, as `#grader`. */
const door = vitePath(join(packageRoot, "grader", "index.ts"));
/** Packages are looked for from here. */
const anchor = vitePath(join(packageRoot, "package.json"));

function importsParts(folder: string): boolean {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => /\.[cm]?[jt]s$/.test(file));
  return sources.some((file) => /["'`]openai\//.test(readFileSync(join(folder, file), "utf8")));
}

function isPath(id: string): boolean {
  return id.startsWith(".") || isAbsolute(id) || id.startsWith("file:");
}
