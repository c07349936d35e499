import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { workbookRoot } from "../workbook/root.ts";
import { compiledFolder } from "./compiled.mjs";

const vitest = dirname(createRequire(import.meta.url).resolve("vitest/package.json"));

const waiting: Worker[] = [];

/** What proves that news come from the grader's side of a thread. */
const seals = new WeakMap<Worker, string>();

/** The seal that a thread's news have to carry. */
export function sealOf(thread: Worker): string | undefined {
  return seals.get(thread);
}

/** Starts threads in which submissions are graded, for `takeThread` to find ready later. */
export function warmUp(count = 1): void {
  for (let started = 0; started < count; started += 1) waiting.push(startThread());
}

/** A thread that nobody uses, warm if there is one. */
export function takeThread(): Worker {
  return waiting.shift() ?? startThread();
}

/**
 * Gives a thread back for the next submission. Its modules stay loaded; every submission still
 * gets a context of its own.
 */
export function giveBack(thread: Worker): void {
  thread.unref();
  waiting.push(thread);
}

function startThread(): Worker {
  const seal = randomUUID();
  const thread = new Worker(join(workbookRoot, "grader", "run", "thread.mjs"), {
    workerData: {
      entry: pathToFileURL(join(vitest, "dist/workers/vmThreads.js")).href,
      compiled: compiledFolder(),
      seal,
    },
    execArgv: [
      "--experimental-vm-modules",
      "--experimental-import-meta-resolve",
      "--require",
      join(vitest, "suppress-warnings.cjs"),
      ...["--conditions", "node", "--conditions", "development"],
    ],
    env: { ...process.env, TEST: "true", VITEST: "true", NODE_ENV: "test", VITEST_MODE: "RUN" },
    stdout: true,
    stderr: true,
  });
  thread.unref();
  seals.set(thread, seal);
  return thread;
}
