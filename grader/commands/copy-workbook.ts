import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workbookRoot } from "../workbook/root.ts";

const parts = ["lessons", "exercises", "solutions", "fixtures", "grader"];
const settings = ["package.json", "tsconfig.json", "vitest.config.ts"];

/**
 * Hands a copy of the workbook to `use`, to try things on; it is gone afterwards. The learner's own
 * exercises and progress are never touched.
 */
export async function withCopyOfWorkbook<T>(use: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), "blank-slate-"));
  try {
    for (const part of [...parts, ...settings]) {
      await cp(join(workbookRoot, part), join(root, part), { recursive: true });
    }
    await symlink(join(workbookRoot, "node_modules"), join(root, "node_modules"), "junction");
    return await use(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
