/** A thread in which submissions are graded, one chunk after the other. */
export interface Thread {
  /** Proves that news come from the grader's side of the thread: no context ever holds it. */
  readonly seal: string;
  /** Who is told what the thread says, and how it ends; nobody while it waits. */
  listener: ThreadListener | undefined;
  /** Says something to the vitest in this thread. */
  post(message: unknown): void;
  /** The name of the check that was begun last; `undefined` before the first of a submission. */
  lastCheck(): Promise<string | undefined>;
  /** Whether this process stays for its sake. */
  hold(isHeld: boolean): void;
  /** Stops whatever it does. */
  end(): void;
  /** True when it has ended, by itself too. */
  readonly hasEnded: boolean;
}

/** What may come of a thread. */
export interface ThreadListener {
  onMessage(message: unknown): void;
  /** It came to its end by itself: the error that is to blame, where one is known. */
  onEnd(reason: string): void;
}

/** Starts a thread, which loads vitest's worker and all that is outside the contexts. */
export type StartThread = () => Thread;

/** Threads that outlive a run: their modules stay loaded, only the context of a submission is new. */
export class ThreadStore {
  readonly #start: StartThread;
  readonly #mostRuns: number;
  readonly #keepsReady: boolean;
  readonly #waiting: Thread[] = [];
  readonly #runs = new WeakMap<Thread, number>();

  /**
   * @param mostRuns after so many a thread is ended. Node 20 never lets go of a context's modules,
   * some 20 MB each time: https://github.com/nodejs/node/issues/33439
   * @param keepsReady whether the next one is started at once then, before anyone asks for it
   */
  constructor(
    start: StartThread,
    { mostRuns, keepsReady }: { readonly mostRuns: number; readonly keepsReady: boolean },
  ) {
    this.#start = start;
    this.#mostRuns = mostRuns;
    this.#keepsReady = keepsReady;
  }

  /** Starts threads for `take` to find ready later. */
  warmUp(count = 1): void {
    for (let started = 0; started < count; started += 1) this.#waiting.push(this.#start());
  }

  /** A thread that nobody uses, warm if there is one. */
  take(): Thread {
    const ready = this.#waiting.findIndex(({ hasEnded }) => !hasEnded);
    const [thread] = ready < 0 ? [] : this.#waiting.splice(0, ready + 1).slice(-1);
    return thread ?? this.#start();
  }

  /** Gives a thread back after a run, for the next; one that has had its runs is ended. */
  giveBack(thread: Thread): void {
    const runs = (this.#runs.get(thread) ?? 0) + 1;
    this.#runs.set(thread, runs);
    if (runs < this.#mostRuns) {
      thread.hold(false);
      this.#waiting.push(thread);
    } else {
      thread.end();
      if (this.#keepsReady) this.warmUp();
    }
  }

  /** Ends the threads that wait. */
  close(): void {
    for (const thread of this.#waiting.splice(0)) thread.end();
  }
}
