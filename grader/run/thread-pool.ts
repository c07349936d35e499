import type { PoolRunnerInitializer, PoolWorker, WorkerRequest } from "vitest/node";
import type { Seen } from "./evidence.ts";
import { GradingThread, type RunRequest } from "./grading-thread.ts";
import type { ThreadStore } from "./thread.ts";

/** What a run of the pool does with its submissions; set before each run. */
export interface Plan {
  /** Where the threads come from. */
  readonly store: ThreadStore;
  /** How many threads work at the same time. */
  threads: number;
  /** How many submissions may share a context; 1 gives each a context of its own. */
  share: number;
  /** How long one submission may take, in milliseconds. */
  limit: number;
}

/** What happened in a run, beside what vitest reports. */
export interface RunLog {
  /** Specs that were stopped because they took too long, with the check that was running. */
  readonly stopped: Map<string, string | undefined>;
  /** Errors by which a thread ended before it was done, by spec. */
  readonly crashed: Map<string, string>;
  /** What was seen of each spec that came to its end, from outside its context. */
  readonly seen: Map<string, Seen>;
}

/** How long a submission may take that shares a context, in ms: those that take longer get their time alone. */
const firstLimit = 5000;

type Listener = (message: unknown) => void;
type Files = RunRequest["context"]["files"];

/**
 * A vitest pool whose threads outlive a run. vitest would load itself, the pretend OpenAI and the
 * tokenizer anew for every run; here only the context of a submission is new. vitest sees a single
 * worker, which hands the specs out to its threads, stops those that never end, and tries again in a
 * new context what came after a submission that left traces in one.
 */
export function createThreadPool(plan: Plan): { pool: PoolRunnerInitializer; log: RunLog } {
  const log: RunLog = { stopped: new Map(), crashed: new Map(), seen: new Map() };
  const pool: PoolRunnerInitializer = {
    name: "blank-slate",
    createPoolWorker: () => new ThreadGroup(plan, log),
  };
  return { pool, log };
}

class ThreadGroup implements PoolWorker {
  readonly name = "blank-slate";
  readonly #plan: Plan;
  readonly #log: RunLog;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #asked = new Map<string, GradingThread>();
  readonly #threads = new Set<GradingThread>();
  #start: WorkerRequest | undefined;

  constructor(plan: Plan, log: RunLog) {
    this.#plan = plan;
    this.#log = log;
  }

  async start(): Promise<void> {}

  on(event: string, listener: Listener): void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
  }

  off(event: string, listener: Listener): void {
    this.#listeners.get(event)?.delete(listener);
  }

  send(message: WorkerRequest): void {
    if (message.type === "start") {
      this.#start = message;
      queueMicrotask(() => this.#respond("started"));
    } else if (message.type === "run") {
      void this.#run(message).then(() => this.#respond("testfileFinished"));
    } else if (message.type === "stop") {
      queueMicrotask(() => this.#respond("stopped"));
    } else this.#answer(message);
  }

  async stop(): Promise<void> {
    for (const thread of this.#threads) thread.end();
  }

  deserialize(data: unknown): unknown {
    return data;
  }

  canReuse(): boolean {
    return true;
  }

  async #run(request: RunRequest): Promise<void> {
    this.#log.stopped.clear();
    this.#log.crashed.clear();
    this.#log.seen.clear();
    const { files } = request.context;
    const { share } = this.#plan;
    const evenly = Math.ceil(files.length / this.#plan.threads);
    const chunks = inChunks(files, Math.min(share, evenly));
    const work = async () => {
      for (let files = chunks.shift(); files !== undefined; files = chunks.shift()) {
        chunks.push(...(await this.#runChunk(request, files)));
      }
    };
    const threads = Math.min(this.#plan.threads, chunks.length);
    await Promise.all(Array.from({ length: threads }, work));
  }

  /** Runs specs in one context, and gives those that have to be run again, each list in a context of its own. */
  async #runChunk(request: RunRequest, files: Files): Promise<Files[]> {
    const thread = new GradingThread(this.#plan.store, (message) => this.#forward(message, thread));
    this.#threads.add(thread);
    const limit = files.length > 1 ? Math.min(firstLimit, this.#plan.limit) : this.#plan.limit;
    const outcome = await thread.run(this.#start, { request, files, limit });
    this.#threads.delete(thread);
    for (const [spec, seen] of outcome.seen) this.#log.seen.set(spec, seen);
    // Nothing is believed of those that come after one that left traces, or that ended the thread.
    const rest = outcome.again.length > 0 ? [outcome.again] : [];
    if (outcome.kind === "done") return rest;
    if (files.length > 1) {
      // Perhaps its neighbours were to blame, or the machine: alone it gets a second chance.
      return [files.filter(({ filepath }) => filepath === outcome.spec), ...rest];
    }
    if (outcome.kind === "stopped") this.#log.stopped.set(outcome.spec, outcome.check);
    else this.#log.crashed.set(outcome.spec, outcome.reason);
    return [];
  }

  /** What a thread asks of vitest, such as the code of a module, and what it reports. */
  #forward(message: unknown, thread: GradingThread): void {
    const id = idOf(message);
    if (id !== undefined) this.#asked.set(id, thread);
    this.#emit(message);
  }

  /** What vitest answers goes to the thread that has asked; what it says by itself, to all. */
  #answer(message: unknown): void {
    const id = idOf(message) ?? "";
    const thread = this.#asked.get(id);
    this.#asked.delete(id);
    for (const each of thread ? [thread] : this.#threads) each.post(message);
  }

  #respond(type: "started" | "testfileFinished" | "stopped"): void {
    this.#emit({ type, __vitest_worker_response__: true });
  }

  #emit(message: unknown): void {
    for (const listener of this.#listeners.get("message") ?? []) listener(message);
  }
}

/** The id that vitest's calls between threads carry: `i` of a question and of its answer. */
function idOf(message: unknown): string | undefined {
  const isCall = typeof message === "object" && message !== null && "i" in message;
  return isCall && typeof message.i === "string" ? message.i : undefined;
}

function inChunks(files: Files, size: number): Files[] {
  const chunks: Files[] = [];
  for (let index = 0; index < files.length; index += size) {
    chunks.push(files.slice(index, index + size));
  }
  return chunks;
}
