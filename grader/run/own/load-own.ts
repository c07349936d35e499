import { Examination } from "../../expect/examination.ts";
import type { OwnMatcher } from "../../expect/kit.ts";
import { createMatchers } from "../../expect/matchers.ts";
import type { AnyMistake } from "../../mistakes/mistake.ts";
import { mistakes } from "../../mistakes/mistakes.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { UserError } from "../../workbook/user-error.ts";
import { compileOwn } from "./compile-own.ts";
import { findOwn, type OwnFile } from "./find-own.ts";
import { lineThatThrew } from "./line-that-threw.ts";
import { matcherFrom } from "./matcher-from.ts";
import { mistakeFrom } from "./mistake-from.ts";

/** What a course adds to the grader. */
export interface Own {
  readonly mistakes: readonly AnyMistake[];
  readonly matchers: Readonly<Record<string, OwnMatcher>>;
}

/** The module that `compileOwn` makes: each file by its path. */
interface Compiled {
  readonly mistakes: Loaders;
  readonly matchers: Loaders;
}

type Loaders = readonly (readonly [string, () => Promise<{ readonly default?: unknown }>])[];

/**
 * Loads the mistakes and matchers of the course at `root`. They are the teacher's: they are loaded
 * outside the context of any submission, before the first.
 *
 * @throws {UserError} for a file that can't be loaded, or whose name is taken
 */
export async function loadOwn(root = workbookRoot): Promise<Own> {
  const own = findOwn(root);
  if (own.mistakes.length + own.matchers.length === 0) return { mistakes: [], matchers: {} };
  const url = compileOwn(root, own);
  const compiled: Compiled = await import(url);
  const load = async (file: OwnFile) => {
    const loaders = [...compiled.mistakes, ...compiled.matchers];
    const loader = loaders.find(([path]) => path === file.path)?.[1];
    return (await loader?.().catch((error: unknown) => refuse(file, error, url)))?.default;
  };
  const loaded: AnyMistake[] = [];
  for (const file of own.mistakes) loaded.push(mistakeFrom(await load(file), file, mistakes));
  const matchers: Record<string, OwnMatcher> = {};
  const taken = Object.keys(createMatchers(new Examination()));
  for (const file of own.matchers) matchers[file.name] = matcherFrom(await load(file), file, taken);
  return { mistakes: loaded, matchers };
}

function refuse({ path }: OwnFile, error: unknown, url: string): never {
  const line = lineThatThrew(error, path, url);
  const place = line === undefined ? path : `${path}:${line}`;
  const reason = error instanceof Error ? error.message : String(error);
  throw new UserError(
    `${place} throws while it is loaded: ${reason}`,
    "Mend that line, then run this again.",
  );
}
