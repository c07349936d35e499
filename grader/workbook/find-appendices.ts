import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Appendix } from "./appendix.ts";
import { readAppendixMatter } from "./front-matter.ts";

/**
 * Every appendix of the workbook at `root`, by name: each file of `lessons/` whose name is small
 * letters without a number, such as `glossary.md`. There is no list to keep.
 *
 * @throws {UserError} when a front matter is missing or wrong.
 */
export async function findAppendices(root: string): Promise<readonly Appendix[]> {
  const folder = join(root, "lessons");
  const files = await readdir(folder).catch((): string[] => []);
  const names = files.flatMap((file) => /^([a-z]+(?:-[a-z]+)*)\.md$/.exec(file)?.[1] ?? []);
  return Promise.all(
    names.sort().map(async (name) => {
      const file = join(folder, `${name}.md`);
      const source = await readFile(file, "utf8");
      return { name, file, ...(await readAppendixMatter(source, `lessons/${name}.md`)) };
    }),
  );
}
