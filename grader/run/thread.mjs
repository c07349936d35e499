// What a grading thread does first: vitest's own worker, then the packages that the environment
// needs, so that they are there before the first submission comes.
import { workerData } from "node:worker_threads";

await import(workerData.entry);
await Promise.all([
  import("msw/core/http"),
  import("msw/node"),
  import("fast-check"),
  import("yaml"),
]);
