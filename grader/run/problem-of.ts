import type { SerializedError, TestError } from "vitest";
import type { Submission } from "./submission.ts";
import type { Place, Problem } from "./verdict.ts";
import { vitePath } from "./vite-path.ts";

/** Puts an error into words a learner understands, and finds the place in their own files. */
export function problemOf(
  error: TestError | SerializedError,
  submission: Submission,
  when?: string,
): Problem {
  const message = error.message ?? String(error);
  const place = placeOf(error, submission);
  if (error.name === "AssertionError" || "actual" in error || message.includes("--seed")) {
    return { kind: "mistake", message, place: undefined };
  }
  if (/timed out in/.test(message)) {
    return {
      kind: "never-settled",
      message:
        "Your function never came back. Look for a promise that nothing resolves, and for a loop that waits for what never happens.",
      place,
    };
  }
  const syntax = syntaxError(message, error, submission);
  if (syntax) return syntax;
  if (
    /may import npm packages|Cannot find (?:module|package)|Failed to (?:load|resolve)/.test(
      message,
    )
  ) {
    return { kind: "import", message: importMessage(message), place };
  }
  const name = error.name && error.name !== "Error" ? `${error.name}: ` : "";
  return { kind: "thrown", message: `${name}${message}${when ? `, ${when}` : ""}`, place };
}

/** The first frame of the stack that lies in the submission's folder. */
function placeOf(error: TestError | SerializedError, submission: Submission): Place | undefined {
  const folder = `${vitePath(submission.folder)}/`;
  const frames: unknown[] = Array.isArray(error.stacks) ? error.stacks : [];
  const own = frames
    .filter(isPlace)
    .find(({ file }) => vitePath(file).startsWith(folder) && !file.endsWith(".spec.ts"));
  return own && { file: own.file, line: own.line, column: own.column };
}

function isPlace(frame: unknown): frame is Place {
  return (
    typeof frame === "object" &&
    frame !== null &&
    "file" in frame &&
    typeof frame.file === "string" &&
    "line" in frame &&
    "column" in frame
  );
}

function syntaxError(
  message: string,
  error: TestError | SerializedError,
  submission: Submission,
): Problem | undefined {
  if (!/PARSE_ERROR|SyntaxError|Transform failed|Parse failure/i.test(`${error.name} ${message}`)) {
    return undefined;
  }
  return { kind: "syntax", message, place: placeOf(error, submission) };
}

function importMessage(message: string): string {
  return message.replace(/ imported from .*$/s, "");
}
