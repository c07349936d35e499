import { runInContext } from "node:vm";
import type { Environment } from "vitest/runtime";
import { builtinEnvironments } from "vitest/runtime";
import { createFetch } from "../openai/create-fetch.ts";
import { Request, Response } from "../openai/web-classes.ts";
import { captureOutput, type Output } from "./capture-output.ts";
import { closeTheWorld } from "./close-the-world.ts";
import { createHost, type Hosting } from "./create-host.ts";
import { type Fingerprint, hasChanged, takeFingerprint } from "./fingerprint.ts";
import { freezeIntrinsics } from "./harden/freeze-intrinsics.ts";
import { prepareToSeal, type SealedContext, sealContext } from "./harden/seal-context.ts";
import { freezeModules, sharedClasses } from "./harden/shared-modules.ts";
import { stripProcess } from "./harden/strip-process.ts";
import { type HostPlace, hostKey } from "./host.ts";
import { loadOwn } from "./own/load-own.ts";
import { notePendingTimers, type Timers } from "./pending-timers.ts";
import { startPretendOpenAI } from "./start-pretend-openai.ts";
import { noteCheck, tell } from "./thread-news.ts";

/*
 * What is outside the contexts in which specs and submissions run: the pretend OpenAI, once for all
 * contexts of a thread. It listens before any exercise is loaded, and a submission can't reach what
 * it is graded by.
 */

// It listens to whatever goes another way than through a context's own fetch, such as node:http.
const { openai, recorder, reply } = startPretendOpenAI();
const fetch = createFetch(openai);
const own = await loadOwn();
let output: Output = { text: "", flooded: false };
captureOutput(
  () => output,
  // The grader stops the submission: it may be going on for a long time.
  () => tell({ blankSlate: "flooded" }),
);
stripProcess();
freezeIntrinsics();
freezeModules();

/** What the grader tells this environment; see `grader.ts`. */
interface Options {
  readonly blankSlate?: { readonly seed?: number };
}

/** A context for specs and submissions, with what vitest and the grader put there. */
type Context = typeof globalThis & HostPlace & Timers;

/** The vitest environment that makes the contexts. */
export const environment: Environment = {
  name: "blank-slate",
  viteEnvironment: "ssr",
  async setupVM(options) {
    const { blankSlate }: Options = options;
    const node = await builtinEnvironments.node.setupVM?.({});
    if (node === undefined) throw new Error("This version of vitest has no node environment.");
    const context: Context = Object(node.getVmContext());
    Object.assign(context, { fetch, Request, Response });
    const traces = new Traces(context);
    prepareToSeal(context);
    let sealed: SealedContext | undefined;
    let opened: unknown;
    context[hostKey] = (shared) => {
      sealed ??= sealContext(context);
      const { filepath, current } = sealed.state;
      if (filepath === opened) throw new Error("A submission can't have the grader's tools.");
      opened = filepath;
      sealed.running = current;
      traces.begin(shared);
      output = { text: "", flooded: false };
      const seed = blankSlate?.seed ?? Math.floor(Math.random() * 2 ** 31);
      const hosting = createHost({
        recorder,
        openai,
        reply,
        output,
        seed,
        own,
        onCheck: noteCheck,
      });
      traces.hosting = hosting;
      const { host } = hosting;
      return Object.freeze({
        ...host,
        hang(file: string | undefined) {
          host.hang(file);
          traces.hung = true;
        },
      });
    };
    return {
      ...node,
      teardown() {
        traces.end();
        // Else the next submission's errors would be placed by the source maps of this one.
        sealed?.state.evaluatedModules.clear();
        return node.teardown?.();
      },
    };
  },
  setup() {
    throw new Error(
      'Grading needs vitest\'s pool "vmThreads": every submission in its own context.',
    );
  },
};

/** Notices what a submission leaves behind in its context, to the harm of the next. */
class Traces {
  hung = false;
  /** The host of the submission that runs. */
  hosting: Hosting | undefined;
  readonly #context: typeof globalThis & Timers;
  #before: Fingerprint | undefined;
  #pendingTimers: (() => number) | undefined;

  constructor(context: typeof globalThis & Timers) {
    this.#context = context;
  }

  /** A submission begins; the one before it has ended. */
  begin(shared: readonly object[]): void {
    this.end();
    closeTheWorld();
    process.exit = refuseToExit;
    this.#pendingTimers ??= notePendingTimers(this.#context);
    this.#before ??= new Map([
      ...takeFingerprint([...globalsOf(insideOf(this.#context)), process, ...shared], 4),
      ...takeFingerprint([this.#context, ...sharedClasses], 0),
    ]);
    noteCheck("");
    tell({ blankSlate: "begin" });
  }

  /** Tells when the submission that has run last can't be followed by another. */
  end(): void {
    if (this.#before === undefined) return;
    if (this.hosting) tell({ blankSlate: "end", ...this.hosting.seen() });
    this.hosting = undefined;
    const left = this.hung || (this.#pendingTimers?.() ?? 0) > 0 || hasChanged(this.#before);
    if (left) tell({ blankSlate: "tainted" });
  }
}

/** A context's global object as a submission sees it: arrays and promises aren't there from outside. */
function insideOf(context: object): object {
  return runInContext("globalThis", context);
}

/** Everything that JavaScript and Node put into a context. */
function globalsOf(context: object): readonly object[] {
  // Each has to be read: vitest defines Node's globals as getters that turn into values.
  const values = Object.getOwnPropertyNames(globalThis).map((name): unknown =>
    Reflect.get(context, name),
  );
  return values.filter(isObject).filter((value) => value !== context);
}

function isObject(value: unknown): value is object {
  return typeof value === "function" || (typeof value === "object" && value !== null);
}

function refuseToExit(code?: number | string | null): never {
  throw new Error(`process.exit(${code ?? ""}) would end the program before it is graded.`);
}
