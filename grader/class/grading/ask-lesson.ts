import { join } from "node:path";
import { expectedChecks } from "../../run/expected-checks.ts";
import { specOf } from "../../run/submission.ts";
import type { Verdict } from "../../run/verdict.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { UserError } from "../../workbook/user-error.ts";
import type { ClassGrader } from "../class-request.ts";
import type { ExerciseShape } from "../intake/exercise-shape.ts";
import { listFolder } from "../intake/list-folder.ts";
import { stage } from "../intake/stage.ts";
import type { LessonState } from "../store/state.ts";

/**
 * Finds out what a lesson's specs ask, by grading the workbook's own solution: it is what a right
 * answer is held to, so it has to pass all of them.
 *
 * @param hidden the teacher's hidden specs, as absolute paths
 * @param home where the solution is copied to
 * @throws {UserError} when the solution doesn't pass
 */
export async function askLesson(
  shape: ExerciseShape,
  hidden: readonly string[],
  version: string,
  home: string,
  grader: Pick<ClassGrader, "grade">,
): Promise<LessonState> {
  const { lesson } = shape;
  const { files } = await listFolder(join(workbookRoot, "solutions", lesson.id), "");
  const sources = new Map(files.map((file) => [file.path, file]));
  const choice = { shape, files: sources, shared: false, notes: [] };
  const solution = files.length === 0 ? undefined : await stage(choice, [], home);
  if (solution === undefined) {
    if (hidden.length > 0) {
      throw new UserError(
        `There is no solution in solutions/${lesson.id}, so nobody knows whether your hidden checks are fair.`,
        "Write one, then run this again.",
      );
    }
    const checks = expectedChecks(specOf({ lesson })).map(({ name }) => ({
      name,
      file: undefined,
    }));
    return { id: lesson.id, version, checks, hidden: 0, solution: undefined };
  }
  const { folder } = solution;
  const submissions = [undefined, ...hidden].map((spec) => ({ lesson, folder, spec }));
  const [verdict, ...secret] = await grader.grade(submissions);
  for (const [index, one] of [verdict, ...secret].entries()) {
    if (one !== undefined && one.outcome !== "solved") throw unfair(one, hidden[index - 1]);
  }
  return {
    id: lesson.id,
    version,
    checks: (verdict?.checks ?? []).map(({ name, file }) => ({ name, file })),
    hidden: secret.reduce((sum, { checks }) => sum + checks.length, 0),
    solution: solution.files,
  };
}

function unfair(verdict: Verdict, hidden: string | undefined): UserError {
  const { lesson } = verdict.submission;
  const failed = verdict.checks.find(({ state }) => state !== "passed");
  const why = verdict.problem?.message ?? failed?.problem?.message ?? "";
  const where = failed === undefined ? "" : ` in "${failed.name}"`;
  const what = hidden === undefined ? `The spec of exercise ${lesson.number}` : hidden;
  return new UserError(
    `${what} turns the workbook's own solution down${where}. ${why}`.trim(),
    hidden === undefined
      ? "Nobody was graded. Run npm test, which says what to mend."
      : `Nobody was graded. Mend it, or the solution in solutions/${lesson.id}.`,
  );
}
