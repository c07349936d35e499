import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Wire } from "../../wire/message.ts";
import { forkClosed } from "../program/fork-closed.ts";
import { type Ending, mostRequests } from "../program/program.ts";
import {
  type BotCall,
  type ChatJob,
  type ChatNews,
  floodedExit,
  type Order,
  type Ready,
  type Refused,
  type Said,
} from "./chat-job.ts";

/** Hears what comes while a bot is made or speaks, in order. */
export interface Listener {
  token(text: string): void;
  printed(text: string): void;
}

/** What ends a wait for a bot. */
type Settled = Ready | Refused | Said | Ending;

const usualPatience = 10_000;
/** How long a bot may take to end its turn after it was interrupted, in ms. */
const graceAfterInterrupt = 1000;

/**
 * A bot in a process of its own, to talk to. The process starts at once, since that takes longer than
 * finding out what to run in it. It outlives what the bot throws in a turn; after anything worse it is
 * gone, and so is what the bot remembered.
 */
export class BotProcess {
  readonly #process: ChildProcess;
  readonly #calls = new Map<number, BotCall>();
  readonly #patience: number;
  #listener: Listener = { token() {}, printed() {} };
  #settle: (news: Settled) => void = () => {};
  /** Called with everything that is told. */
  #noteNews = () => {};
  #ending: Ending | undefined;
  #isMade = false;
  #isGone = false;
  #history: Wire | undefined;

  /** @param patience how many milliseconds it may do nothing in a turn while no request is under way */
  constructor(patience = usualPatience) {
    this.#patience = patience;
    this.#process = forkClosed("run/chat/chat-child.ts");
    this.#process.on("message", (news) => this.#hear(news as ChatNews));
    // What it has told is all heard only when both have happened.
    const gone = [once(this.#process, "exit"), once(this.#process, "disconnect")] as const;
    void Promise.all(gone).then(([[code, signal]]) => {
      this.#isGone = true;
      this.#ending ??= endingOf(code, signal);
      this.#settle(this.#ending);
    });
    // What the bot prints is told; Node's own noise would say it twice.
    for (const stream of [this.#process.stdout, this.#process.stderr]) stream?.resume();
  }

  /** The requests it has sent so far. */
  get calls(): readonly BotCall[] {
    return [...this.#calls.values()];
  }

  /** True while it can be talked to. */
  get isThere(): boolean {
    return this.#isMade && !this.#isGone;
  }

  /** Why it is gone, if it is. */
  get ending(): Ending | undefined {
    return this.#isGone ? this.#ending : undefined;
  }

  /** What its history holds; `undefined` when it doesn't show any. */
  get history(): Wire | undefined {
    return this.#history;
  }

  /** Makes the bot. Anything but `ready` is the end of the process. */
  async start(job: ChatJob, listener: Listener): Promise<Ready | Refused | Ending> {
    const news = await this.#ask(job, listener, usualPatience);
    if (news.kind === "said") throw new Error("A bot has spoken before it was made.");
    this.#isMade = news.kind === "ready";
    return news;
  }

  /** Has one turn with the bot. */
  async say(text: string, listener: Listener): Promise<Said | Ending> {
    const news = await this.#ask({ kind: "say", text }, listener, this.#patience);
    if (news.kind === "ready" || news.kind === "refused") throw new Error("A bot was made twice.");
    return news;
  }

  /** Lets the reply end where it is; a bot that doesn't take notice is stopped. */
  interrupt(): void {
    this.#send({ kind: "interrupt" });
    const timer = setTimeout(() => this.stop(), graceAfterInterrupt);
    const settle = this.#settle;
    this.#settle = (news) => {
      clearTimeout(timer);
      settle(news);
    };
  }

  /** Ends the process, whatever it is doing. */
  stop(): void {
    this.#stop({ kind: "stopped" });
  }

  #ask(order: ChatJob | Order, listener: Listener, patience: number): Promise<Settled> {
    if (this.#isGone) return Promise.resolve(this.#ending ?? { kind: "stopped" });
    const before = this.#calls.size;
    const idle = setTimeout(() => {
      if (this.calls.some(({ underWay }) => underWay)) idle.refresh();
      else this.#stop({ kind: "idle" });
    }, patience);
    this.#noteNews = () => {
      idle.refresh();
      if (this.#calls.size - before > mostRequests) this.#stop({ kind: "too-many-requests" });
    };
    this.#listener = listener;
    return new Promise((resolve) => {
      this.#settle = (news) => {
        clearTimeout(idle);
        this.#noteNews = () => {};
        this.#settle = () => {};
        resolve(news);
      };
      this.#send(order);
    });
  }

  #send(order: ChatJob | Order): void {
    if (this.#process.connected) this.#process.send(order);
  }

  #stop(ending: Ending): void {
    this.#ending ??= ending;
    this.#process.kill("SIGKILL");
  }

  #hear(news: ChatNews): void {
    switch (news.kind) {
      case "call":
        this.#calls.set(news.call.number, news.call);
        break;
      case "token":
        this.#listener.token(news.text);
        break;
      case "printed":
        this.#listener.printed(news.text);
        break;
      case "ready":
      case "said":
        this.#history = news.history;
        this.#settle(news);
        break;
      case "refused":
        this.#settle(news);
        break;
      case "threw":
        this.#history = news.history;
        this.#settle({ kind: "threw", error: news.error, stray: false });
        break;
      case "failed":
        this.#ending ??= { kind: "threw", error: news.error, stray: news.stray };
        break;
      default:
        news satisfies never;
    }
    this.#noteNews();
  }
}

function endingOf(code: unknown, signal: unknown): Ending {
  if (signal !== null) return { kind: "stopped" };
  return code === floodedExit ? { kind: "flooded" } : { kind: "exited", code: Number(code) };
}
