import { basename } from "node:path";
import { syntaxSentence } from "../syntax-problem.ts";
import type { Place, Problem } from "../verdict.ts";

/**
 * What is wrong with a file that can't be read as TypeScript, in the words of a grading. tsx tells
 * it another way, so the file is read once more with vitest's reader, which is loaded only here.
 *
 * @param seen where tsx's reader stopped
 * @param reason what that one said, for a file that only it refuses
 */
export async function readSyntaxError(
  source: string,
  seen: Place,
  reason: string,
): Promise<Pick<Problem, "message" | "place">> {
  const { parseAst } = await import("vitest/node");
  try {
    parseAst(source, { lang: "ts" }, seen.file);
  } catch (error) {
    const told = error instanceof Error ? error.message : "";
    const at = placeIn(error, seen.file);
    if (at) {
      const place = withinText(at, source);
      const [, sentence = reason] = told.split("\n");
      const code = source.split("\n")[place.line - 1]?.slice(place.column - 1);
      return problem(place, sentence, openedIn(told), code);
    }
  }
  return problem(seen, reason, undefined);
}

function problem(place: Place, reason: string, opened: number | undefined, code = "") {
  const where = `${basename(place.file)}:${place.line}`;
  return { message: syntaxSentence(where, reason, opened, code), place };
}

/** The reader notes the place beside its message; it counts columns from 0. */
function placeIn(error: unknown, file: string): Place | undefined {
  if (!(error instanceof Error) || !("loc" in error)) return undefined;
  const { loc } = error;
  if (typeof loc !== "object" || loc === null || !("line" in loc) || !("column" in loc)) {
    return undefined;
  }
  const { line, column } = loc;
  if (typeof line !== "number" || typeof column !== "number") return undefined;
  return { file, line, column: column + 1 };
}

/** A file that ends too early ends in its last line, not in the empty one below. */
function withinText(place: Place, source: string): Place {
  const lines = source.trimEnd().split("\n");
  if (place.line <= lines.length) return place;
  return { ...place, line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

/** Its second drawing of the code marks where the bracket is that isn't closed. */
function openedIn(message: string): number | undefined {
  const lines = message.split("\n").slice(2);
  const numbers = lines.map((line) => Number(/^ *(\d+): /.exec(line)?.[1]));
  const second = numbers.findIndex((number, index) => number < (numbers[index - 1] ?? 0));
  const mark = lines.findIndex((line, index) => index > second && /^\s+\^/.test(line));
  return second > 0 && mark > 0 ? numbers[mark - 1] : undefined;
}
