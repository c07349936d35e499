import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Lesson } from "../../workbook/lesson.ts";
import { withCopyOfWorkbook } from "../copy-workbook.ts";

const empty = 'import { test } from "vitest";\n\ntest("nothing", () => {});\n';

/**
 * Hands a copy of the workbook to `use`, in which the exercise of a lesson is solved, there is a
 * test and a spec that do nothing, and `npm run empty` starts a script that does nothing.
 */
export function withTemporaryWorkbook<T>(
  { id }: Lesson,
  use: (root: string) => Promise<T>,
): Promise<T> {
  return withCopyOfWorkbook(async (root) => {
    await cp(join(root, "solutions", id), join(root, "exercises", id), { recursive: true });
    await writeFile(join(root, "grader", "empty.test.ts"), empty);
    await writeFile(join(root, "exercises", "empty.spec.ts"), empty);
    await writeFile(join(root, "empty.ts"), "");
    const description = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    description.scripts.empty = "tsx empty.ts";
    await writeFile(join(root, "package.json"), JSON.stringify(description));
    return use(root);
  });
}
