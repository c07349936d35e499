import type { WorkerRequest } from "vitest/node";
import type { Seen } from "./evidence.ts";
import type { Thread, ThreadStore } from "./thread.ts";
import type { SealedNews, ThreadNews } from "./thread-news.ts";

/** What vitest sends to have specs run. */
export type RunRequest = Extract<WorkerRequest, { type: "run" | "collect" }>;

type Files = RunRequest["context"]["files"];

/** How a thread came out of a chunk of specs. */
export type ChunkOutcome = {
  /** The specs that have to be run again, because they weren't run or can't be believed. */
  readonly again: Files;
  /** What was seen of each spec that has ended, from outside its context. */
  readonly seen: ReadonlyMap<string, Seen>;
} & (
  | { readonly kind: "done" }
  | { readonly kind: "stopped"; readonly spec: string; readonly check: string | undefined }
  | { readonly kind: "crashed"; readonly spec: string; readonly reason: string }
);

/** The reason by which a submission that printed too much is cut off. */
export const flooded = "It printed too much.";

/** What a thread is to run. */
interface Chunk {
  readonly request: RunRequest;
  readonly files: Files;
  /** How long one spec may take, in milliseconds. */
  readonly limit: number;
}

/** How long a thread may take before its first submission begins, in milliseconds. */
const startLimit = 30_000;

/** Threads in which vitest's worker has been told what it works for. */
const started = new WeakSet<Thread>();

/** One thread at work: it runs a few specs in one context, and can be stopped at any moment. */
export class GradingThread {
  readonly #store: ThreadStore;
  readonly #thread: Thread;
  readonly #forward: (message: unknown) => void;
  /** Which of the files is running; -1 before the first has begun. */
  #running = -1;
  readonly #seen = new Map<string, Seen>();
  #files: Files = [];
  #tainted: number | undefined;
  #limit = 0;
  /** True when the thread can be used again. */
  #sound = false;
  #timer: NodeJS.Timeout | undefined;
  #finish: (outcome: "done" | "stopped" | { crashed: string }) => void = () => {};
  #onStarted: () => void = () => {};

  /** Takes a thread that is free, or a new one. `forward` gets what it says to vitest. */
  constructor(store: ThreadStore, forward: (message: unknown) => void) {
    this.#store = store;
    this.#thread = store.take();
    this.#forward = forward;
  }

  /** Says something to the vitest in this thread. */
  post(message: unknown): void {
    this.#thread.post(message);
  }

  /** Stops whatever it does. */
  end(): void {
    this.#thread.end();
  }

  /**
   * Runs the chunk. A spec that takes too long is stopped together with the thread, as nothing else
   * ends a loop that never yields; so is one that left something behind in the thread.
   */
  async run(start: WorkerRequest | undefined, chunk: Chunk): Promise<ChunkOutcome> {
    const { files } = chunk;
    this.#files = files;
    const thread = this.#thread;
    thread.hold(true);
    thread.listener = {
      onMessage: (message) => this.#listen(message),
      onEnd: (reason) => {
        this.#finish({ crashed: reason });
        this.#onStarted();
      },
    };
    try {
      await this.#startOnce(start);
      const outcome = await this.#runAll(chunk);
      const tainted = this.#tainted;
      this.#sound = outcome === "done" && tainted === undefined;
      // However the thread has ended then: what came after one that left traces proves nothing.
      if (tainted !== undefined) return this.#doneUntil(tainted + 1);
      if (outcome === "done") return this.#doneUntil(files.length);
      const running = Math.max(0, this.#running);
      const spec = files[running]?.filepath ?? "";
      const left = { spec, again: files.slice(running + 1), seen: this.#seen };
      return outcome === "stopped"
        ? { kind: "stopped", check: await thread.lastCheck(), ...left }
        : { kind: "crashed", reason: outcome.crashed, ...left };
    } finally {
      clearTimeout(this.#timer);
      thread.listener = undefined;
      if (this.#sound) this.#store.giveBack(thread);
      else this.end();
    }
  }

  /** What is believed of the first files; the others have to be run again. */
  #doneUntil(count: number): ChunkOutcome {
    const again = this.#files.slice(count);
    for (const { filepath } of again) this.#seen.delete(filepath);
    return { kind: "done", again, seen: this.#seen };
  }

  async #startOnce(start: WorkerRequest | undefined): Promise<void> {
    if (start === undefined || started.has(this.#thread)) return;
    started.add(this.#thread);
    const answered = new Promise<void>((resolve) => {
      this.#onStarted = resolve;
    });
    this.post(start);
    await answered;
  }

  #runAll({ request, files, limit }: Chunk): Promise<"done" | "stopped" | { crashed: string }> {
    return new Promise((resolve) => {
      this.#finish = resolve;
      this.#limit = limit;
      // What comes before the first submission begins is the grader's, on a machine that may be slow.
      this.#watch(limit + startLimit);
      this.post({ ...request, context: { ...request.context, files } });
    });
  }

  /** Gives the next submission its time. */
  #watch(limit = this.#limit): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#finish("stopped"), limit);
  }

  #listen(message: unknown): void {
    if (isNews(message, this.#thread.seal)) this.#hear(message.news);
    else if (isResponse(message)) this.#hearResponse(message);
    else this.#forward(message);
  }

  #hear(news: ThreadNews): void {
    if (news.blankSlate === "flooded") this.#finish({ crashed: flooded });
    if (news.blankSlate === "tainted") this.#tainted ??= this.#running;
    if (news.blankSlate === "end") this.#seen.set(this.#files[this.#running]?.filepath ?? "", news);
    if (news.blankSlate !== "begin") return;
    this.#running += 1;
    this.#watch();
  }

  #hearResponse({ type, error }: Response): void {
    if (type === "started") this.#onStarted();
    if (type !== "testfileFinished") return;
    // Only the grader's own side of the thread knows that a submission has ended.
    const ended = this.#seen.size === this.#files.length;
    this.#finish(error === undefined && ended ? "done" : { crashed: error?.message ?? "" });
  }
}

interface Response {
  readonly __vitest_worker_response__: true;
  readonly type: string;
  readonly error?: { readonly message: string };
}

function isNews(message: unknown, seal: string): message is SealedNews {
  const isSealed = typeof message === "object" && message !== null && "seal" in message;
  return isSealed && message.seal === seal;
}

function isResponse(message: unknown): message is Response {
  return typeof message === "object" && message !== null && "__vitest_worker_response__" in message;
}
