import { existsSync, readFileSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { packageRoot } from "../workbook/root.ts";

const require = createRequire(import.meta.url);

/** How the bundle's path begins, from the folder of packages on. */
export const sdkCache = join(".cache", "blank-slate", "openai-");

/**
 * The official SDK, bundled without a change into one file. Every context loads the SDK anew, and
 * its 155 files take several times as long as one. The bundle is kept in `.cache` beside it.
 *
 * @returns the file's path; `undefined` where it can't be made, and the SDK itself has to do
 */
export function sdkInOneFile(): string | undefined {
  const description = join(dirname(require.resolve("openai")), "package.json");
  const { version }: { version: string } = JSON.parse(readFileSync(description, "utf8"));
  const end = description.lastIndexOf(`node_modules${sep}`) + "node_modules".length;
  const file = join(description.slice(0, end), `${sdkCache}${version}.mjs`);
  if (existsSync(file)) return file;
  const draft = `${file}.${process.pid}`;
  try {
    bundle(draft);
    renameSync(draft, file);
    return file;
  } catch {
    return undefined;
  }
}

function bundle(outfile: string): void {
  const { buildSync }: typeof import("esbuild") = require("esbuild");
  buildSync({
    stdin: {
      contents: 'export * from "openai"; export { default } from "openai";',
      resolveDir: packageRoot,
    },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: "silent",
    outfile,
  });
}
