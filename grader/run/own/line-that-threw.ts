import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * The line of a course's own file in which an error was thrown; `undefined` where that can't be told.
 *
 * @param path the file's, in the course
 * @param url of the module that was compiled from it
 */
export function lineThatThrew(error: unknown, path: string, url: string): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const stack = (error.stack ?? "").replaceAll("\\", "/");
  // Where somebody reads source maps already, as Node does with --enable-source-maps.
  const [, told] = new RegExp(`/${path}:(\\d+):`).exec(stack) ?? [];
  if (told !== undefined) return Number(told);
  if (!url.startsWith("file:")) return undefined;
  const map = sourceMapOf(readFileSync(fileURLToPath(url), "utf8"));
  const frames = stack.split("\n").filter((line) => line.includes(url));
  for (const frame of frames) {
    const [, line, column] = /:(\d+):(\d+)\)?$/.exec(frame) ?? [];
    const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry && "originalSource" in entry && entry.originalSource.endsWith(path)) {
      return entry.originalLine + 1;
    }
  }
  return undefined;
}

function sourceMapOf(code: string): SourceMap | undefined {
  const [, encoded] =
    /\n\/\/# sourceMappingURL=data:application\/json;base64,(\S+)/.exec(code) ?? [];
  if (encoded === undefined) return undefined;
  return new SourceMap(JSON.parse(Buffer.from(encoded, "base64").toString("utf8")));
}
