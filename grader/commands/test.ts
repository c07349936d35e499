import { warmUp } from "../run/warm-threads.ts";
import { endClearly } from "./end-clearly.ts";
import { readTestArguments } from "./test/read-arguments.ts";

/**
 * `npm test exercises/03` grades the learner's exercise: 0 solved, 1 not yet, 2 couldn't grade.
 * `npm test` alone proves the workbook: 0 when everything holds, else 1.
 */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const { paths, ...options } = readTestArguments(args, process.env);
    // They load while vitest does. Alone, `npm test` judges all fixtures.
    warmUp(paths.length === 0 ? 2 : 1);
    if (paths.length > 0) {
      const { gradePaths } = await import("./test/grade-paths.ts");
      return gradePaths(paths, { ...options, args });
    }
    const { proveWorkbook } = await import("./test/prove-workbook.ts");
    return proveWorkbook(args);
  });
}
