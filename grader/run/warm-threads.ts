import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { packageRoot } from "../workbook/root.ts";
import { compiledFolder } from "./compiled.mjs";

const vitest = dirname(createRequire(import.meta.url).resolve("vitest/package.json"));

const waiting: Worker[] = [];

/** What a thread shares with whoever started it, and with no context. */
interface Ties {
  /** Proves that news come from the grader's side of the thread. */
  readonly seal: string;
  /** Where the thread writes what it is doing. To be told of each check would cost more than most checks. */
  readonly board: Uint8Array;
}

const ties = new WeakMap<Worker, Ties>();

/** The seal that a thread's news have to carry. */
export function sealOf(thread: Worker): string | undefined {
  return ties.get(thread)?.seal;
}

/** The name of the check that a thread has begun last; `undefined` before the first of a submission. */
export function checkOf(thread: Worker): string | undefined {
  const board = ties.get(thread)?.board.slice();
  return new TextDecoder().decode(board).replace(/\0+$/, "") || undefined;
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
  const own: Ties = { seal: randomUUID(), board: new Uint8Array(new SharedArrayBuffer(500)) };
  const thread = new Worker(join(packageRoot, "grader", "run", "thread.mjs"), {
    workerData: {
      entry: pathToFileURL(join(vitest, "dist/workers/vmThreads.js")).href,
      compiled: compiledFolder(),
      ...own,
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
  ties.set(thread, own);
  return thread;
}
