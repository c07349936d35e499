import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stubFiles, stubOf } from "../workbook/stub.ts";
import type { Submission } from "./submission.ts";
import type { Problem } from "./verdict.ts";

/**
 * What can be said about a submission before it is run: a file that is missing or empty, or that
 * nothing was done yet. `undefined` when there is something to grade.
 */
export function inspectFiles({ folder, lesson }: Submission): Problem | undefined {
  const stub = stubOf(lesson);
  const pairs = stubFiles(lesson).map((name) => ({ name, file: join(folder, name) }));
  const again = `\`npm run reset ${lesson.number}\` puts the exercise back as it came.`;
  for (const { name, file } of pairs) {
    const place = { file, line: 1, column: 1 };
    if (!existsSync(file)) {
      return { kind: "missing-file", message: `${name} isn't there. ${again}`, place };
    }
    if (essenceOf(file) === "") {
      return { kind: "empty-file", message: `${name} is empty. ${again}`, place };
    }
  }
  const untouched = pairs.every(
    ({ name, file }) => essenceOf(file) === essenceOf(join(stub, name)),
  );
  return untouched
    ? { kind: "not-started", message: "This is the exercise as it came.", place: undefined }
    : undefined;
}

/** The code of a file without comments and white space, to tell whether anything was done to it. */
function essenceOf(file: string): string {
  return readFileSync(file, "utf8")
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
    .replaceAll(/[\s\uFEFF]+/g, "");
}
