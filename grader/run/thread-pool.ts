import type { Worker } from "node:worker_threads";
import type { PoolRunnerInitializer, PoolWorker, WorkerRequest } from "vitest/node";
import { giveBack, takeThread } from "./warm-threads.mjs";

type Listener = (message: unknown) => void;

/**
 * A vitest pool whose threads outlive a run. vitest would load itself, the pretend OpenAI and the
 * tokenizer anew for every run; here only the context of the submission is new.
 */
export const threadPool: PoolRunnerInitializer = {
  name: "blank-slate",
  createPoolWorker: () => new WarmWorker(),
};

/** The threads at work, by the submission's spec, so that a watchdog can stop one. */
export const threadsAtWork = new Map<string, () => void>();

class WarmWorker implements PoolWorker {
  readonly name = "blank-slate";
  readonly reportMemory = true;
  #thread: Worker | undefined;
  #stopped = false;
  #spec: string | undefined;
  readonly #listeners: [event: string, listener: Listener][] = [];

  async start(): Promise<void> {
    this.#thread ??= takeThread();
    this.#thread.ref();
  }

  on(event: string, listener: Listener): void {
    this.#listeners.push([event, listener]);
    this.#thread?.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    this.#thread?.off(event, listener);
  }

  send(message: WorkerRequest): void {
    if (message.type === "run") this.#watch(message.context.files[0]?.filepath);
    // vitest's worker would take itself apart, and then the thread couldn't be used again.
    if (message.type === "stop") queueMicrotask(() => this.#emit({ type: "stopped" }));
    else this.#thread?.postMessage(message);
  }

  async stop(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    if (this.#spec) threadsAtWork.delete(this.#spec);
    if (thread === undefined || this.#stopped) return;
    for (const [event, listener] of this.#listeners) thread.off(event, listener);
    giveBack(thread);
  }

  deserialize(data: unknown): unknown {
    return data;
  }

  canReuse(): boolean {
    return true;
  }

  /** Lets a watchdog end the thread, as nothing else stops a loop that never yields. */
  #watch(spec: string | undefined): void {
    if (spec === undefined) return;
    this.#spec = spec;
    threadsAtWork.set(spec, () => {
      this.#stopped = true;
      void this.#thread?.terminate();
      this.#emit({ type: "testfileFinished" });
    });
  }

  #emit(response: { type: "stopped" } | { type: "testfileFinished" }): void {
    for (const [event, listener] of this.#listeners) {
      if (event === "message") listener({ ...response, __vitest_worker_response__: true });
    }
  }
}
