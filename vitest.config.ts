import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { specOptions } from "./grader/run/vitest-options.ts";

// For editors, and for the grader's own tests. `npm test` grades without this file, with the same
// options, so that both give the same verdicts.
const grader: TestProjectInlineConfiguration = {
  test: {
    name: "grader",
    include: ["grader/**/*.test.ts"],
    // Most of the time would go into loading the same modules for every file. No test
    // leaves anything behind that another could notice.
    isolate: false,
    maxWorkers: 2,
    // Some tests start programs, on machines that may be busy.
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
};

const exercises: TestProjectInlineConfiguration = {
  test: {
    ...specOptions,
    name: "exercises",
    include: ["exercises/**/*.spec.ts"],
    pool: "vmThreads",
    // With one worker, vitest would run all specs in one context; each needs its own.
    maxWorkers: 2,
    sequence: { groupOrder: 1 },
  },
};

// VS Code's Vitest extension says so when it loads this. Who learns wants to see their exercises
// there, and not the grader's hundreds of tests.
const isForLearners = process.env.VITEST_VSCODE !== undefined;

export default defineConfig({
  test: { projects: isForLearners ? [exercises] : [grader, exercises] },
});
