import type { SerializedError, TestError } from "vitest";
import type { Submission } from "./submission.ts";
import type { Place } from "./verdict.ts";
import { vitePath } from "./vite-path.ts";

type Failure = TestError | SerializedError;
type Folder = Pick<Submission, "folder">;

/** The place in the submission's own files where an error came from; `undefined` when none is known. */
export function placeOf(error: Failure, submission: Folder): Place | undefined {
  const frames: unknown[] = Array.isArray(error.stacks) ? error.stacks : [];
  const read = frames.filter(isPlace);
  const places = read.length > 0 ? read : placesIn(error.stack ?? "");
  const own = [...placeOfImport(error), ...places].find(({ file }) => isOwn(file, submission));
  return own && { file: own.file, line: own.line, column: own.column };
}

/** True for a file in the submission's folder, apart from the spec, which stands there while it runs. */
export function isOwn(file: string, { folder }: Folder): boolean {
  return vitePath(file).startsWith(`${vitePath(folder)}/`) && !file.endsWith(".spec.ts");
}

/** The places that a stack trace names: vitest has already put them back to the source. */
function placesIn(stack: string): readonly Place[] {
  return [
    ...stack.matchAll(/^\s+at .*?(?:\()?((?:file:\/\/)?(?:\/|[A-Za-z]:).*?):(\d+):(\d+)\)?$/gm),
  ].map(([, file = "", line, column]) => ({
    file: file.replace(/^file:\/\//, ""),
    line: Number(line),
    column: Number(column),
  }));
}

/** Where an import stands that can't be followed: vite notes it beside the error. */
function placeOfImport(error: Failure): readonly Place[] {
  const note: unknown = error.__vitest_rollup_error__;
  if (typeof note !== "object" || note === null || !("loc" in note)) return [];
  const { loc } = note;
  // vite counts columns from 0.
  return isPlace(loc) ? [{ file: loc.file, line: loc.line, column: loc.column + 1 }] : [];
}

function isPlace(frame: unknown): frame is Place {
  return (
    typeof frame === "object" &&
    frame !== null &&
    "file" in frame &&
    typeof frame.file === "string" &&
    "line" in frame &&
    typeof frame.line === "number" &&
    "column" in frame &&
    typeof frame.column === "number"
  );
}
