// Threads in which submissions are graded, started before they are needed. Plain JavaScript,
// because `main.mjs` starts the first one before TypeScript can be read, while vitest loads.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

const vitest = dirname(createRequire(import.meta.url).resolve("vitest/package.json"));

/** @type {Worker[]} */
const waiting = [];

/**
 * Starts threads now, for `takeThread` to find ready later.
 * @param {number} [count]
 */
export function warmUp(count = 1) {
  for (let started = 0; started < count; started += 1) waiting.push(startThread());
}

/**
 * A thread that nobody uses, warm if there is one.
 * @returns {Worker}
 */
export function takeThread() {
  return waiting.shift() ?? startThread();
}

/**
 * Gives a thread back for the next submission. Its modules stay loaded; every submission still
 * gets a context of its own.
 * @param {Worker} thread
 */
export function giveBack(thread) {
  thread.unref();
  waiting.push(thread);
}

function startThread() {
  const thread = new Worker(new URL("./thread.mjs", import.meta.url), {
    workerData: { entry: pathToFileURL(join(vitest, "dist/workers/vmThreads.js")).href },
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
  return thread;
}
