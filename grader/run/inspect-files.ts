import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stubFiles, stubOf } from "../workbook/stub.ts";
import type { Submission } from "./submission.ts";
import type { Problem } from "./verdict.ts";

/** What can be said about a submission before it is run. */
export interface Inspection {
  /** Each file that is missing or empty, or that nothing was done yet; none when all is there. */
  readonly problems: readonly Problem[];
  /** False when none of its files holds anything that could be graded. */
  readonly fit: boolean;
}

/** Looks at the files of a submission without running them. */
export function inspectFiles({ folder, lesson }: Submission): Inspection {
  const stub = stubOf(lesson);
  const pairs = stubFiles(lesson).map((name) => ({ name, file: join(folder, name) }));
  // A reset would take back what is done in the other files.
  const again =
    pairs.length === 1
      ? `\`npm run reset ${lesson.number}\` puts the exercise back as it came.`
      : `Copy it as it came from fixtures/${lesson.id}/stub.`;
  const problems = pairs.flatMap(({ name, file }): Problem[] => {
    const place = { file, line: 1, column: 1 };
    if (!existsSync(file)) {
      return [{ kind: "missing-file", message: `${name} isn't there. ${again}`, place }];
    }
    return essenceOf(file) === ""
      ? [{ kind: "empty-file", message: `${name} is empty. ${again}`, place }]
      : [];
  });
  if (problems.length > 0) return { problems, fit: problems.length < pairs.length };
  const untouched = pairs.every(
    ({ name, file }) => essenceOf(file) === essenceOf(join(stub, name)),
  );
  return { problems: untouched ? [asItCame] : [], fit: true };
}

const asItCame: Problem = {
  kind: "not-started",
  message: "This is the exercise as it came.",
  place: undefined,
};

/** The code of a file without comments and white space, to tell whether anything was done to it. */
function essenceOf(file: string): string {
  return readFileSync(file, "utf8")
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
    .replaceAll(/[\s\uFEFF]+/g, "");
}
