import { existsSync, readdirSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Lesson } from "../workbook/lesson.ts";
import { workbookRoot } from "../workbook/root.ts";
import type { GradeOptions, Grader } from "./grader.ts";
import type { Submission } from "./submission.ts";

/** A submission that tries to be passed without having solved the exercise, and what came of it. */
export interface Tried {
  readonly folder: string;
  readonly passed: boolean;
  /** True when it has written a file, as some try. */
  readonly wrote: boolean;
  /** True when a right submission that was graded beside it didn't pass. */
  readonly harmed: boolean;
}

/** What some of them leave behind where they can. */
const trace = "left-behind.txt";

/** The submissions in `fixtures/<lesson>/hostile/`. */
export function findHostile(lessons: readonly Lesson[]): readonly Submission[] {
  return lessons.flatMap((lesson) => {
    const home = join(workbookRoot, "fixtures", lesson.id, "hostile");
    const names = existsSync(home) ? readdirSync(home) : [];
    return names.map((name) => ({ lesson, folder: join(home, name) }));
  });
}

/** Grades them, each followed by a right submission, and tells what they could do. */
export async function judgeHostile(
  hostile: readonly Submission[],
  grader: Grader,
  options?: GradeOptions,
): Promise<readonly Tried[]> {
  const root = await mkdtemp(join(tmpdir(), "neighbours-"));
  try {
    const neighbours: Submission[] = [];
    for (const [index, { lesson }] of hostile.entries()) {
      const folder = join(root, String(index), lesson.id);
      await cp(join(workbookRoot, "solutions", lesson.id), folder, { recursive: true });
      neighbours.push({ lesson, folder });
    }
    const both = hostile.flatMap((submission, index) => [
      submission,
      neighbours[index] ?? submission,
    ]);
    const verdicts = await grader.grade(both, options);
    return await Promise.all(
      hostile.map(async ({ folder }, index) => {
        const wrote = existsSync(join(folder, trace));
        await rm(join(folder, trace), { force: true });
        const passed = verdicts[2 * index]?.outcome === "solved";
        return { folder, passed, wrote, harmed: verdicts[2 * index + 1]?.outcome !== "solved" };
      }),
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
