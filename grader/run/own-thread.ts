import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { packageRoot } from "../workbook/root.ts";
import { compiledFolder } from "./compiled.mjs";
import type { Thread, ThreadListener } from "./thread.ts";

const vitest = dirname(createRequire(import.meta.url).resolve("vitest/package.json"));

/** How much memory what runs in a thread may hold, in MB: a submission that collects without end is stopped. */
const memoryLimit = 1000;

/** What a thread shares with whoever started it, and with no context. */
export interface Ties {
  readonly seal: string;
  /** Where the thread writes what it is doing. To be told of each check would cost more than most checks. */
  readonly board: Uint8Array;
}

/** A thread of this process. */
export class OwnThread implements Thread {
  readonly seal: string;
  listener: ThreadListener | undefined;
  hasEnded = false;
  readonly #board = new Uint8Array(new SharedArrayBuffer(500));
  readonly #worker: Worker;

  /** Starts it. */
  constructor(seal: string = randomUUID()) {
    this.seal = seal;
    this.#worker = startWorker({ seal, board: this.#board });
    this.#worker.on("message", (message) => this.listener?.onMessage(message));
    this.#worker.on("error", (error) => this.#ends(reasonOf(error)));
    this.#worker.on("exit", () => this.#ends("The thread it ran in came to an end."));
    this.hold(false);
  }

  #ends(reason: string): void {
    this.hasEnded = true;
    this.listener?.onEnd(reason);
  }

  post(message: unknown): void {
    this.#worker.postMessage(message);
  }

  async lastCheck(): Promise<string | undefined> {
    return new TextDecoder().decode(this.#board.slice()).replace(/\0+$/, "") || undefined;
  }

  hold(isHeld: boolean): void {
    if (isHeld) this.#worker.ref();
    else this.#worker.unref();
  }

  end(): void {
    void this.#worker.terminate();
  }
}

function startWorker(ties: Ties): Worker {
  return new Worker(join(packageRoot, "grader", "run", "thread.mjs"), {
    workerData: {
      entry: pathToFileURL(join(vitest, "dist/workers/vmThreads.js")).href,
      compiled: compiledFolder(),
      ...ties,
    },
    execArgv: [
      "--experimental-vm-modules",
      "--experimental-import-meta-resolve",
      "--require",
      join(vitest, "suppress-warnings.cjs"),
      ...["--conditions", "node", "--conditions", "development"],
    ],
    env: { ...process.env, TEST: "true", VITEST: "true", NODE_ENV: "test", VITEST_MODE: "RUN" },
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    stdout: true,
    stderr: true,
  });
}

function reasonOf(error: unknown): string {
  const isOutOfMemory =
    error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  if (isOutOfMemory) return outOfMemory(memoryLimit);
  return error instanceof Error ? error.message : String(error);
}

/** The reason by which a submission is stopped that needs more memory than any exercise does. */
export function outOfMemory(megabytes: number): string {
  return `It needed more than ${megabytes.toLocaleString("en")} MB of memory. Look for a list that grows in a loop.`;
}
