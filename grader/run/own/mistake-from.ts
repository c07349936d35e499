import type { AnyMistake } from "../../mistakes/mistake.ts";
import { UserError } from "../../workbook/user-error.ts";
import { blame } from "./blame.ts";
import type { OwnFile } from "./find-own.ts";

/** What a mistake can't do without, and what may stand there. */
const needed = { id: "string", sentence: "string", advice: "string", lesson: "string" } as const;

/**
 * The mistake that a course's file exports. What it throws later names the file.
 *
 * @param exported the file's default export
 * @throws {UserError} when that is no mistake, or one of the grader's has its name
 */
export function mistakeFrom(
  exported: unknown,
  { name, path }: OwnFile,
  builtIn: readonly AnyMistake[],
): AnyMistake {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new UserError(
      `${path} is named in a way that no mistake can be: its name is the mistake's.`,
      "Use small letters, digits and hyphens, as in shouted-question.ts.",
    );
  }
  if (builtIn.some(({ id }) => id === name)) {
    throw new UserError(
      `${path}: the grader has a mistake ${name} already.`,
      "Give yours another name, in its id and in the names of its examples too.",
    );
  }
  if (!isObject(exported)) throw notOne(path, "has no mistake as its default export");
  for (const [field, type] of Object.entries(needed)) {
    if (typeof exported[field] !== type || exported[field] === "") {
      throw notOne(path, `exports a mistake without its ${field}, which is a text`);
    }
  }
  if (exported.id !== name) {
    throw new UserError(
      `${path} exports a mistake with the id "${exported.id}".`,
      `A mistake is named like its file. Write id: "${name}", or rename the file.`,
    );
  }
  if (!isMistake(exported)) throw notOne(path, "exports a mistake without predict, a function");
  return new Proxy(exported, {
    get: (mistake, key) => {
      const value: unknown = Reflect.get(mistake, key);
      if (typeof value !== "function") return value;
      return (...args: unknown[]) =>
        blame(`The mistake in ${path}`, () => Reflect.apply(value, mistake, args));
    },
  });
}

function notOne(path: string, what: string): UserError {
  return new UserError(
    `${path} ${what}.`,
    'It needs: export default { id, sentence, advice, lesson, predict } satisfies Mistake, with the type from "#grader".',
  );
}

function isMistake(value: Record<string, unknown>): value is Record<string, unknown> & AnyMistake {
  return typeof value.predict === "function";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
