import { join } from "node:path";
import type { TestUserConfig } from "vitest/node";
import { packageRoot } from "../workbook/root.ts";

/** How long one check may take, in milliseconds: a promise that never settles would wait forever. */
export const checkLimit = 2500;

/**
 * vitest 5 keeps what it has made of a file, also on the disk, and doesn't look whether the file has
 * become another. vitest 4 doesn't know this setting, and has nothing of the kind.
 */
const uncached = { fsModuleCache: false };

/**
 * How vitest runs a spec: each submission in a context of its own, where the grader's environment
 * has put the pretend OpenAI in place of the network. The same for `npm test` and for editors.
 */
export const specOptions = {
  ...uncached,
  environment: join(packageRoot, "grader/run/environment.ts"),
  setupFiles: [join(packageRoot, "grader/index.ts")],
  disableConsoleIntercept: true,
  testTimeout: checkLimit,
  hookTimeout: checkLimit,
  includeTaskLocation: false,
} satisfies TestUserConfig;
