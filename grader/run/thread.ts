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
  readonly #waiting: Thread[] = [];

  constructor(start: StartThread) {
    this.#start = start;
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

  /** Gives a thread back for the next submission. */
  giveBack(thread: Thread): void {
    thread.hold(false);
    this.#waiting.push(thread);
  }

  /** Ends the threads that wait. */
  close(): void {
    for (const thread of this.#waiting.splice(0)) thread.end();
  }
}
