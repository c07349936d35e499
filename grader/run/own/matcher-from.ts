import type { OwnMatcher } from "../../expect/kit.ts";
import type { MatcherResult } from "../../expect/matcher-result.ts";
import { UserError } from "../../workbook/user-error.ts";
import { blame } from "./blame.ts";
import type { OwnFile } from "./find-own.ts";
import { isMatcherOfVitest } from "./matchers-of-vitest.ts";

/**
 * The matcher that a course's file exports. What it throws later, or gives back in place of a
 * result, names the file.
 *
 * @param exported the file's default export
 * @param taken the names of the grader's matchers
 * @throws {UserError} when that is no matcher, or its name is taken
 */
export function matcherFrom(
  exported: unknown,
  { name, path }: OwnFile,
  taken: readonly string[],
): OwnMatcher {
  // A check in a spec's text is found by such a name, and a pass has to have asked it.
  if (!/^to[A-Z][A-Za-z0-9]*$/.test(name)) {
    throw new UserError(
      `${path} would give the matcher ${name}, which a check isn't known by.`,
      "Begin the file's name with to-, as in to-greet-by-name.ts, in small letters with hyphens.",
    );
  }
  const owner = taken.includes(name)
    ? "the grader"
    : isMatcherOfVitest(name)
      ? "vitest"
      : undefined;
  if (owner !== undefined) {
    throw new UserError(
      `${path}: ${owner} has a matcher ${name} already.`,
      "Give the file another name.",
    );
  }
  if (!isFunction(exported)) {
    throw new UserError(
      `${path} has no function as its default export.`,
      `It needs: export default function ${name}(received, …) that gives back { pass, message }.`,
    );
  }
  const whose = `The matcher in ${path}`;
  return (...args) => {
    const result = blame(whose, () => exported(...args));
    if (isResult(result)) return result;
    throw new Error(
      `${whose} gave back no result. It has to be { pass: true or false, message: () => "…" }, and no promise.`,
    );
  };
}

function isFunction(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === "function";
}

function isResult(value: unknown): value is MatcherResult {
  if (typeof value !== "object" || value === null) return false;
  return (
    "pass" in value &&
    typeof value.pass === "boolean" &&
    "message" in value &&
    typeof value.message === "function"
  );
}
