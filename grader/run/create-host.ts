import { setImmediate as nextTick } from "node:timers/promises";
import { Examination } from "../expect/examination.ts";
import { createKit, type Knobs } from "../expect/kit.ts";
import type { Reply } from "../openai/decide.ts";
import type { PretendOpenAI } from "../openai/pretend-openai.ts";
import type { Recorder } from "../wire/recorder.ts";
import type { Output } from "./capture-output.ts";
import type { Seen } from "./evidence.ts";
import type { Host } from "./host.ts";
import type { Own } from "./own/load-own.ts";
import { reportOn } from "./report-on.ts";
import { unguessableFrom } from "./unguessable.ts";
import { Witness } from "./witness.ts";

/** What the host of a submission works with. */
export interface HostParts {
  readonly recorder: Recorder;
  readonly openai: PretendOpenAI;
  /** The simulated model's replies, to which something unguessable is added. */
  readonly reply: Reply;
  readonly output: Output;
  readonly seed: number;
  /** What the course adds to the grader. */
  readonly own: Own;
  /** Is told the name of each check as it begins. */
  onCheck(name: string): void;
}

/** The host of one submission, and what only the grader's side may ask. */
export interface Hosting {
  readonly host: Host;
  /** What was seen of the submission, when it has ended. */
  seen(): Seen;
}

/** Makes the host of one submission. */
export function createHost(parts: HostParts): Hosting {
  const { recorder, openai, reply, output, seed, own, onCheck } = parts;
  const examination = new Examination(own.mistakes);
  const witness = new Witness(examination);
  const unguessable = unguessableFrom(seed);
  const refused: string[] = [];
  let printedBefore = 0;
  const hung = new Set<string | undefined>();

  const reset = () => {
    refused.push(...recorder.refused.map(({ sentence }) => sentence));
    recorder.clear();
    openai.reset();
    openai.reply = (request) =>
      `${reply(request)} (${unguessable(JSON.stringify(request.body.messages))})`;
  };
  reset();

  const knobs: Knobs = Object.freeze({
    script: (replies) => openai.script(replies),
    pace: (gate) => openai.pace(gate),
    get contextWindow() {
      return openai.contextWindow;
    },
    set contextWindow(tokens) {
      openai.contextWindow = tokens;
    },
    reset: () => openai.reset(),
  } satisfies Knobs);
  const kit = witness.watch(
    createKit({
      recorder,
      openai: knobs,
      examination,
      seed,
      ownMatchers: own.matchers,
      unguessable,
      printed: () => output.text.slice(printedBefore),
    }),
  );

  const host: Host = {
    kit,
    beginCheck(name, file) {
      onCheck(file === undefined ? name : `${file}: ${name}`);
      // What was requested while the submission was being loaded, before there was a check.
      const stray = examination.checks.length === 0 ? recorder.calls : [];
      examination.begin(name, stray, file);
      printedBefore = output.text.length;
      reset();
    },
    async settle() {
      // A request leaves a few ticks after it was asked for; one that was never awaited, too.
      for (let ticks = 0; ticks < 3; ticks += 1) await nextTick();
      while (recorder.calls.some((call) => call.reply.status === 0)) await nextTick();
      const { check } = examination;
      const stray = recorder.calls.filter(({ during }) => during === undefined);
      check.stray = [...new Set([...check.stray, ...stray])];
      const complaint = examination.complainOfDoubledCalls();
      if (complaint === undefined) witness.end();
      return complaint;
    },
    async tryCanary(bot, judge) {
      if (examination.checks.some((check) => examination.faultsOf(check).length > 0)) return;
      examination.begin("a bot that forgets");
      reset();
      witness.canary = "passed";
      try {
        const talk = kit.conversation({ ...bot, systemPrompt: `Bot ${unguessable("canary")}` });
        await talk.say("What are you?");
        if (throws(() => judge(talk)) && witness.hasSeenFailure()) witness.canary = "failed";
      } finally {
        examination.checks.pop();
      }
    },
    hang(file) {
      hung.add(file);
    },
    reasonToSkip(file) {
      if (hung.has(file)) return "a check before this one never came to an end";
      return examination.isHopeless(file) ? "what it asks for isn't exported" : undefined;
    },
  };
  return {
    host: Object.freeze(host),
    seen() {
      reset();
      return { report: reportOn(examination, refused, output), evidence: witness.evidence() };
    },
  };
}

function throws(task: () => void): boolean {
  try {
    task();
    return false;
  } catch {
    return true;
  }
}
