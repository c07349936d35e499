import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { mistakes } from "../mistakes/mistakes.ts";
import type { Lesson } from "../workbook/lesson.ts";
import { workbookRoot } from "../workbook/root.ts";
import { stubOf } from "../workbook/stub.ts";
import type { Grader } from "./grader.ts";
import type { Submission } from "./submission.ts";
import type { Verdict } from "./verdict.ts";

/** A submission whose verdict is known before it is graded. */
export interface Fixture extends Submission {
  /** `solved`, or the id of the mistake that has to be the headline. */
  readonly expected: string;
}

/** A fixture that got another verdict than it should have. */
export interface Misjudged {
  readonly folder: string;
  readonly expected: string;
  readonly got: string;
}

/**
 * What the grader is tried on: the pristine stub of each lesson, its solution, and its right and
 * wrong examples. Throws for a wrong example that isn't named after a mistake.
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
      ...examples("wrong").map(({ name, folder }) => ({
        lesson,
        folder,
        expected: mistakeNamedBy(name, folder),
      })),
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
  return fixtures.flatMap(({ folder, expected }, index) => {
    const got = summaryOf(verdicts[index]);
    return got === expected ? [] : [{ folder, expected, got }];
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

function mistakeNamedBy(name: string, folder: string): string {
  const mistake = mistakes.find(({ id }) => name === id || name.startsWith(`${id}-`));
  if (mistake) return mistake.id;
  throw new Error(
    `${folder} is not named after a mistake. A wrong example's folder begins with the id of the mistake it makes.`,
  );
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
