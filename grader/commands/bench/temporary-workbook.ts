import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Lesson } from "../../workbook/lesson.ts";
import { workbookRoot } from "../../workbook/root.ts";

const parts = ["lessons", "exercises", "solutions", "fixtures", "grader"];
const settings = ["package.json", "tsconfig.json", "vitest.config.ts"];
const empty = 'import { test } from "vitest";\n\ntest("nothing", () => {});\n';

/**
 * Hands a copy of the workbook to `use`, in which the exercise of a lesson is solved, there is a
 * test and a spec that do nothing, and `npm run empty` starts a script that does nothing. The copy
 * is gone afterwards; the learner's own exercises are never touched.
 */
export async function withTemporaryWorkbook<T>(
  { id }: Lesson,
  use: (root: string) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), "blank-slate-bench-"));
  try {
    for (const part of [...parts, ...settings]) {
      await cp(join(workbookRoot, part), join(root, part), { recursive: true });
    }
    await symlink(join(workbookRoot, "node_modules"), join(root, "node_modules"), "junction");
    await cp(join(root, "solutions", id), join(root, "exercises", id), { recursive: true });
    await writeFile(join(root, "grader", "empty.test.ts"), empty);
    await writeFile(join(root, "exercises", "empty.spec.ts"), empty);
    await writeFile(join(root, "empty.ts"), "");
    const description = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    description.scripts.empty = "tsx empty.ts";
    await writeFile(join(root, "package.json"), JSON.stringify(description));
    return await use(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
