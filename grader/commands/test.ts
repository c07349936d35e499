import { warmUp } from "../run/warm-threads.ts";
import { endClearly } from "./end-clearly.ts";
import { areLessons, readTestArguments } from "./test/read-arguments.ts";

/**
 * `npm test exercises/03` grades the learner's exercise: 0 solved, 1 not yet, 2 couldn't grade.
 * `npm test` alone proves the workbook: 0 when everything holds, else 1. `npm test lessons/09` proves
 * one lesson, for whoever writes it.
 */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const { paths, ...options } = readTestArguments(args, process.env);
    const isProof = paths.length === 0 || areLessons(paths);
    // They load while vitest does. A proof judges many fixtures.
    warmUp(isProof ? 2 : 1);
    if (!isProof) {
      const { gradePaths } = await import("./test/grade-paths.ts");
      return gradePaths(paths, { ...options, args });
    }
    const { proveWorkbook } = await import("./test/prove-workbook.ts");
    return proveWorkbook(args, paths);
  });
}
