import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "../../report/figures.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { packageRoot } from "../../workbook/root.ts";
import { makeClass } from "./make-class.ts";
import { type Program, timeProgram } from "./time-program.ts";

/**
 * Grades a class of 1,000 and one of 100, each student with a file of their own, and compares that
 * with vitest, run once for a submission.
 *
 * @param one runs vitest on one submission to `lesson`
 */
export async function measureClass(
  lesson: Lesson,
  one: Program,
  runs: number,
): Promise<readonly Figure[]> {
  const home = await mkdtemp(join(tmpdir(), "blank-slate-class-"));
  try {
    const small = await gradeClass(home, lesson, 100);
    const beside: number[] = [];
    for (let round = 0; round < runs; round += 1) beside.push((await timeProgram(one)).seconds);
    const large = await gradeClass(home, lesson, 1000);
    const what = "npm run grade, a class of 1,000";
    const each = { what: `${what}, each`, seconds: [large.seconds / 1000] };
    const figures: Figure[] = [
      { kind: "share", what, seconds: [large.seconds], count: 1000, bound: 0.03 },
      { kind: "ratio", ...each, beside: { what: one.what, seconds: beside }, bound: 0.05 },
    ];
    if (small.megabytes === 0) return figures;
    const less = { what: "a class of 100", megabytes: small.megabytes };
    const { megabytes } = large;
    return [
      ...figures,
      { kind: "peak", what: `${what}, memory`, megabytes, beside: less, bound: 1.2 },
    ];
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function gradeClass(home: string, lesson: Lesson, count: number) {
  const submissions = join(home, `class of ${count}`);
  await makeClass(submissions, count, { lesson });
  return timeProgram({
    what: `npm run grade, a class of ${count}`,
    cwd: packageRoot,
    args: [
      ...[join("grader", "commands", "main.mjs"), "grade", submissions],
      ...["--out", join(home, `report of ${count}`), "--exercise", lesson.id],
    ],
  });
}
