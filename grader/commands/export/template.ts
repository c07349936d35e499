import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../workbook/root.ts";

/**
 * The text of one of the files that stand beside this one, with `\n` at the ends of its lines: on
 * Windows git may have put others there, and Linux can't run a script that has them.
 *
 * @param path with `/`, such as `gradescope/setup.sh`
 */
export function template(path: string): string {
  const file = join(packageRoot, "grader", "commands", "export", path);
  return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
}
