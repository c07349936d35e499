import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { mistakes } from "../mistakes/mistakes.ts";
import type { Lesson } from "../workbook/lesson.ts";
import { workbookRoot } from "../workbook/root.ts";
import { stubOf } from "../workbook/stub.ts";
import type { Grader } from "./grader.ts";
import { findOwn } from "./own/find-own.ts";
import type { Submission } from "./submission.ts";
import type { Verdict } from "./verdict.ts";

/** A submission whose verdict is known before it is graded. */
export interface Fixture extends Submission {
  /** `solved`, or the id of the mistake that has to be the headline. */
  readonly expected: string;
}

/** A fixture that got another verdict than it should have. */
export interface Misjudged extends Fixture {
  readonly got: string;
  readonly verdict: Verdict | undefined;
}

/**
 * What the grader is tried on: the pristine stub of each lesson, its solution, and its right and
 * wrong examples. A wrong one that isn't named after a mistake is left out: `npm test` complains of
 * its name.
 */
export function findFixtures(lessons: readonly Lesson[]): readonly Fixture[] {
  return lessons.flatMap((lesson) => {
    const fixtures = join(workbookRoot, "fixtures", lesson.id);
    const examples = (kind: string) =>
      foldersIn(join(fixtures, kind)).map((name) => ({ name, folder: join(fixtures, kind, name) }));
    return [
      { lesson, folder: stubOf(lesson), expected: "not-started" },
      { lesson, folder: join(workbookRoot, "solutions", lesson.id), expected: "solved" },
      ...examples("right").map(({ folder }) => ({ lesson, folder, expected: "solved" })),
      ...examples("wrong").flatMap(({ name, folder }) => {
        const expected = mistakeNamedBy(name);
        return expected === undefined ? [] : [{ lesson, folder, expected }];
      }),
    ];
  });
}

/** How many fixtures run one after the other in one context. */
export const together = 40;

/** Grades the fixtures and gives those that were misjudged. */
export async function judgeFixtures(
  fixtures: readonly Fixture[],
  grader: Grader,
): Promise<readonly Misjudged[]> {
  const verdicts = await grader.grade(fixtures, { share: together });
  return fixtures.flatMap((fixture, index) => {
    const verdict = verdicts[index];
    const got = summaryOf(verdict);
    return got === fixture.expected ? [] : [{ ...fixture, got, verdict }];
  });
}

/** A verdict in one word: `solved`, the headline, or what kept it from having one. */
export function summaryOf(verdict: Verdict | undefined): string {
  if (verdict === undefined || verdict.outcome === "solved")
    return verdict?.outcome ?? "no verdict";
  const failed = verdict.checks.find(({ problem }) => problem);
  const problem = verdict.problem ?? failed?.problem;
  return verdict.report?.headline?.id ?? problem?.message ?? verdict.outcome;
}

/** The mistake that an example's folder is named after: `forgotten-reply-late`; `undefined` for none. */
export function mistakeNamedBy(name: string): string | undefined {
  return mistakeNames()
    .filter((id) => name === id || name.startsWith(`${id}-`))
    .sort((a, b) => b.length - a.length)[0];
}

/** The names that a wrong example can begin with: the course's own mistakes, then the grader's. */
export function mistakeNames(): readonly string[] {
  const own = findOwn(workbookRoot).mistakes.map((mistake) => mistake.name);
  return [...own, ...mistakes.map(({ id }) => id)];
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
