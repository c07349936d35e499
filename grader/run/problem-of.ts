import { basename } from "node:path";
import type { SerializedError, TestError } from "vitest";
import { assertionMessage } from "./assertion-message.ts";
import { ownTrouble } from "./own/blame.ts";
import { isOwn, placeOf } from "./place-of.ts";
import type { Submission } from "./submission.ts";
import { syntaxProblem } from "./syntax-problem.ts";
import type { Place, Problem } from "./verdict.ts";

type Failure = TestError | SerializedError;
type Folder = Pick<Submission, "folder">;

/** Puts an error into words a learner understands, and finds the place in their own files. */
export function problemOf(error: Failure, submission: Folder): Problem {
  const message = error.message ?? String(error);
  if (error.name === "AssertionError" || "actual" in error || message.includes("--seed")) {
    return { kind: "mistake", message: assertionMessage({ ...error, message }), place: undefined };
  }
  const place = placeOf(error, submission);
  if (/timed out in/.test(message)) {
    return {
      kind: "never-settled",
      message:
        "Your function never came back. Look for a promise that nothing resolves, and for a loop that waits for what never happens.",
      place,
    };
  }
  const syntax = syntaxProblem(error.name, message);
  if (syntax) return ownPlaceOnly(syntax, submission);
  const refusal = /^(This exercise may import .*, but not )"(.*)"\.$/s.exec(message);
  if (refusal !== null) {
    return {
      kind: "import",
      message: `${refusal[1]}"${refusal[2]}". Take that import out. What you took from there has to stand in your own file.`,
      place,
    };
  }
  const missing = missingImport(message, place);
  if (missing) return { kind: "import", message: missing, place };
  return { kind: "thrown", message: thrownMessage(error, message, place), place };
}

/** An error that no check was there to catch, because nobody waited for the promise it came from. */
export function strayProblem(error: Failure, submission: Folder): Problem {
  const { message } = error;
  const place = placeOf(error, submission);
  return {
    kind: "thrown",
    message: `A promise that nobody awaits was rejected: ${message}\nPut \`await\` before the call that it comes from.`,
    place,
  };
}

function ownPlaceOnly(problem: Problem, submission: Folder): Problem {
  const isTheirs = problem.place !== undefined && isOwn(problem.place.file, submission);
  return isTheirs ? problem : { ...problem, place: undefined };
}

/** What to say when an import leads nowhere; `undefined` for any other error. */
function missingImport(message: string, place: Place | undefined): string | undefined {
  const found =
    /(?:Cannot find (?:module|package)|Failed to (?:load url|resolve import)|Could not resolve) ['"]?([^\s'"]+)/.exec(
      message,
    );
  const name = found?.[1];
  if (name === undefined) return undefined;
  const importer = place ? basename(place.file) : "Your file";
  return /^[./]|^file:/.test(name)
    ? `${importer} imports "${name}", and no such file is there. Is its name spelled like that, with .ts at the end?`
    : `${importer} imports the package "${name}", which isn't installed. The exercise needs only openai.`;
}

function thrownMessage(error: Failure, message: string, place: Place | undefined): string {
  if (ownTrouble.test(message)) return message;
  const exit = /^process\.exit\((.*)\) would end the program/.exec(message);
  if (exit) {
    return `Your code calls process.exit(${exit[1]}), which would end the program before it is graded. Take that out, or use return.`;
  }
  if (message === "Maximum call stack size exceeded") {
    return "Your code calls itself without end (RangeError: Maximum call stack size exceeded). When should the function stop calling itself?";
  }
  const notThere = /^(?:\w+\.)*(\w+) is not a function$/.exec(message);
  if (notThere && place === undefined) {
    return `The checks call ${notThere[1]}(), and there is no such function. Is it spelled exactly like that, and public?`;
  }
  const { status } = error;
  if (typeof status === "number" && message.startsWith(`${status} `)) {
    return `The API refused the request with ${status}: ${message.slice(String(status).length + 1)}`;
  }
  if (error.name === undefined && !error.stack) {
    return `Your code threw the text "${message}". With throw new Error("${message}") you would see the line here.`;
  }
  const name = error.name && error.name !== "Error" ? `${error.name}: ` : "";
  return `Your code threw an error. ${name}${message}`;
}
