import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { forkClosed } from "./fork-closed.ts";
import type { Job, News, ProgramCall, ThrownError } from "./job.ts";

/** How a program came to its end. */
export type Ending =
  | { readonly kind: "ran" }
  | { readonly kind: "threw"; readonly error: ThrownError; readonly stray: boolean }
  /** It waits for something that can't come any more. */
  | { readonly kind: "unsettled" }
  /** It was stopped: nothing was printed, asked or answered for a while. */
  | { readonly kind: "idle" }
  /** It printed, or asked, too much, and was stopped. */
  | { readonly kind: "flooded" }
  | { readonly kind: "too-many-requests" }
  /** It was stopped by the learner. */
  | { readonly kind: "stopped" }
  /** It called `process.exit()`, or Node ended it. */
  | { readonly kind: "exited"; readonly code: number };

/** How many requests a program may send. */
export const mostRequests = 200;

const usualPatience = 10_000;

/** How many milliseconds a process may take before the program in it begins. */
const startLimit = 30_000;

/** What Node itself prints about an error that is told in words afterwards. */
const noiseOfNode = /^Exception in PromiseRejectCallback:\n[\s\S]*?\n\w*Error: .*\n+/m;

/**
 * A program in a process of its own, where only the pretend OpenAI can be reached, or one server that
 * the learner has named. The process starts at once, since that takes longer than finding out what to
 * run in it.
 */
export class Program {
  readonly #process: ChildProcess;
  readonly #calls = new Map<number, ProgramCall>();
  #told: Ending | undefined;

  constructor() {
    this.#process = forkClosed("run/program/program-child.ts");
  }

  /** The requests it has sent so far. */
  get calls(): readonly ProgramCall[] {
    return [...this.#calls.values()];
  }

  /**
   * Runs the program, and resolves when its process is gone and everything it printed was handed to
   * `onOutput`.
   *
   * @param patience how many milliseconds it may do nothing at all while no request is under way
   */
  async run(job: Job, onOutput: (text: string) => void, patience = usualPatience): Promise<Ending> {
    const giveUp = () => {
      if (this.calls.some(({ underWay }) => underWay)) idle.refresh();
      else this.#stop({ kind: "idle" });
    };
    // What comes before the program begins is ours, on a machine that may be busy.
    let idle = setTimeout(giveUp, startLimit + patience);
    const gone = [once(this.#process, "close"), once(this.#process, "disconnect")] as const;
    this.#process.on("message", (message) => {
      const news = message as News;
      if (news.kind === "begun") {
        clearTimeout(idle);
        idle = setTimeout(giveUp, patience);
      } else idle.refresh();
      this.#hear(news);
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        idle.refresh();
        onOutput(text.replace(noiseOfNode, ""));
      });
    }
    this.#process.send(job);
    const [[code, signal]] = await Promise.all(gone);
    clearTimeout(idle);
    if (this.#told) return this.#told;
    return signal ? { kind: "stopped" } : { kind: "exited", code: Number(code) };
  }

  /** Ends the program, whatever it is doing. */
  stop(): void {
    this.#stop({ kind: "stopped" });
  }

  #stop(ending: Ending): void {
    this.#told ??= ending;
    this.#process.kill("SIGKILL");
  }

  #hear(news: News): void {
    switch (news.kind) {
      case "begun":
        return;
      case "call":
        this.#calls.set(news.call.number, news.call);
        if (this.#calls.size > mostRequests) this.#stop({ kind: "too-many-requests" });
        return;
      case "threw":
        this.#told ??= { kind: "threw", error: news.error, stray: news.stray };
        return;
      case "flooded":
        this.#told ??= { kind: "flooded" };
        return;
      case "ended":
        this.#told ??= { kind: news.settled ? "ran" : "unsettled" };
        return;
      default:
        news satisfies never;
    }
  }
}
