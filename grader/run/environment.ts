import { AsyncLocalStorage } from "node:async_hooks";
import { join } from "node:path";
import { setImmediate as nextTick } from "node:timers/promises";
import type { Environment } from "vitest/runtime";
import { builtinEnvironments } from "vitest/runtime";
import { Examination } from "../expect/examination.ts";
import { createKit } from "../expect/kit.ts";
import { listen } from "../openai/listen.ts";
import { PretendOpenAI } from "../openai/pretend-openai.ts";
import { readKnowledge } from "../openai/read-knowledge.ts";
import { simulateReply } from "../openai/simulated-model/simulate-reply.ts";
import { loadTokenizer } from "../openai/tokens/load-tokenizer.ts";
import { Recorder } from "../wire/recorder.ts";
import { captureOutput, type Output } from "./capture-output.ts";
import { closeTheWorld } from "./close-the-world.ts";
import { type Host, hostKey } from "./host.ts";
import { reportOn } from "./report-on.ts";
import { unguessableFrom } from "./unguessable.ts";

/*
 * A vitest environment: it makes the context in which a spec and a submission run, one for each.
 *
 * The pretend OpenAI lives out here, once for all contexts of a thread, so that it listens before
 * any exercise is loaded, and so that a submission can't reach what it is graded by.
 */

closeTheWorld();
const recorder = new Recorder(new AsyncLocalStorage<unknown>());
const knowledge = readKnowledge(join(import.meta.dirname, "../../fixtures/model"));
const openai = new PretendOpenAI({
  recorder,
  reply: ({ messages }) => simulateReply(messages, knowledge),
  loadTokenizer,
});
listen(openai);
let output: Output = { text: "", flooded: false };
captureOutput(() => output);

function createHost(seed: number): Host {
  output = { text: "", flooded: false };
  const examination = new Examination();
  const unguessable = unguessableFrom(seed);
  const reset = () => {
    recorder.clear();
    openai.reset();
    openai.reply = ({ messages, body }) =>
      `${simulateReply(messages, knowledge)} (${unguessable(JSON.stringify(body.messages))})`;
  };
  reset();
  const refused: string[] = [];
  let printedBefore = 0;
  let hung = false;
  const printed = () => output.text.slice(printedBefore);
  return {
    kit: createKit({ recorder, openai, examination, seed, unguessable, printed }),
    hang() {
      hung = true;
    },
    reasonToSkip() {
      if (hung) return "a check before this one never came to an end";
      return examination.hopeless ? "what it asks for isn't exported" : undefined;
    },
    open() {
      process.exit = (code) => {
        throw new Error(`process.exit(${code ?? ""}) would end the program before it is graded.`);
      };
    },
    beginCheck(name) {
      refused.push(...recorder.refused.map(({ sentence }) => sentence));
      // What was requested while the submission was being loaded, before there was a check.
      examination.begin(name, examination.checks.length === 0 ? recorder.calls : []);
      printedBefore = output.text.length;
      reset();
    },
    async settle() {
      // A request leaves a few ticks after it was asked for; one that was never awaited, too.
      for (let ticks = 0; ticks < 3; ticks += 1) await nextTick();
      while (recorder.calls.some(({ reply }) => reply.status === 0)) await nextTick();
      const { check } = examination;
      const stray = recorder.calls.filter(({ during }) => during === undefined);
      check.stray = [...new Set([...check.stray, ...stray])];
      return examination.complainOfDoubledCalls();
    },
    report() {
      refused.push(...recorder.refused.map(({ sentence }) => sentence));
      return reportOn(examination, refused, output);
    },
  };
}

/** What the grader tells this environment; see `vitest-options.ts`. */
interface Options {
  readonly blankSlate?: { readonly seed?: number };
}

const environment: Environment = {
  name: "blank-slate",
  viteEnvironment: "ssr",
  async setupVM(options) {
    const { blankSlate }: Options = options;
    const node = await builtinEnvironments.node.setupVM?.({});
    if (node === undefined) throw new Error("This version of vitest has no node environment.");
    const context: { [hostKey]?: Host } = node.getVmContext();
    context[hostKey] = createHost(blankSlate?.seed ?? Math.floor(Math.random() * 2 ** 31));
    return node;
  },
  setup() {
    throw new Error(
      'Grading needs vitest\'s pool "vmThreads": every submission in its own context.',
    );
  },
};

export default environment;
