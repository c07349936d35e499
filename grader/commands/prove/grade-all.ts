import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Grader } from "../../run/grader.ts";
import { together } from "../../run/judge-fixtures.ts";
import type { Submission } from "../../run/submission.ts";
import type { Verdict } from "../../run/verdict.ts";
import type { Lesson } from "../../workbook/lesson.ts";

/** A submission as the text of its files, by name. */
export interface Draft {
  readonly lesson: Lesson;
  readonly files: ReadonlyMap<string, string>;
}

/** Grades submissions that lie nowhere yet, with one seed, and gives their verdicts in the same order. */
export async function gradeAll(drafts: readonly Draft[], seed = 1): Promise<readonly Verdict[]> {
  const home = await mkdtemp(join(tmpdir(), "blank-slate-prove-"));
  const grader = await Grader.start({ seed });
  try {
    const submissions = await Promise.all(
      drafts.map((draft, index) => writeDraft(draft, join(home, String(index)))),
    );
    return await grader.grade(submissions, { share: together });
  } finally {
    await grader.close();
    await rm(home, { recursive: true, force: true });
  }
}

async function writeDraft({ lesson, files }: Draft, home: string): Promise<Submission> {
  const folder = join(home, lesson.id);
  for (const [name, text] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return { lesson, folder };
}
