import type { Call } from "../wire/call.ts";
import type { Conversation } from "../wire/conversation.ts";
import type { Recorder } from "../wire/recorder.ts";
import { type PropertyOptions, type Start, tryAnyConversation } from "./any-conversation.ts";
import { describeFailure } from "./describe-failure.ts";
import type { Examination } from "./examination.ts";
import { holdBack } from "./hold-back.ts";
import type { MatcherResult } from "./matcher-result.ts";
import { createMatchers, type Matchers } from "./matchers.ts";
import { type Overheard, overhear, type Script } from "./overhear.ts";
import { type Bot, Talk } from "./talk.ts";
import * as tools from "./tools.ts";

/** The pretend OpenAI, as far as a spec may turn its knobs. */
export interface Knobs {
  /** Says the next replies, in order; a list is streamed in exactly those pieces. */
  script(replies: readonly (string | readonly string[])[]): void;
  /** Holds piece `index` of the reply to `call` back until the promise resolves. */
  pace(gate: (index: number, call: Call) => Promise<void>): void;
  /** The number of tokens a request may carry. */
  contextWindow: number;
  /** Puts every setting back. */
  reset(): void;
}

/** What a kit is made of. */
export interface Parts {
  readonly recorder: Recorder;
  readonly openai: Knobs;
  readonly examination: Examination;
  readonly seed: number;
  /** Matchers that a course adds to the grader's. */
  readonly ownMatchers?: Readonly<Record<string, OwnMatcher>>;
  /** A text that nobody can foresee. */
  unguessable(index: number): string;
  /** Everything that was printed since the check began. */
  printed(): string;
}

/** A matcher that a course adds. */
export type OwnMatcher = (...args: unknown[]) => MatcherResult;

/** Everything a spec works with. `grader/index.ts` hands it out as `#grader`. */
export interface Kit {
  readonly wire: {
    /** Every request of the check so far, in order. */
    readonly calls: readonly Call[];
    /** Request `number`, counted from 1; `undefined` when it was never sent. */
    call(number: number): Call | undefined;
  };
  readonly openai: Knobs;
  readonly matchers: Matchers;
  /**
   * Begins a conversation with the learner's bot. Where the bot is to stream, each piece of a reply
   * is held back until the one before it was handed on.
   */
  conversation(bot: Bot): Talk;
  /** Runs a function that talks by itself, and sorts its requests into turns. */
  overhear(task: () => unknown, script?: Script): Promise<Overheard>;
  /** Holds any conversation with the bots that `start` makes; throws at the first that goes wrong. */
  forAnyConversation(start: Start, options?: PropertyOptions): Promise<void>;
  /** The lines that were printed since the check began. */
  printedLines(): string[];
  /** What a teacher's own mistakes and matchers work with. */
  readonly tools: typeof tools;
}

/** Puts a kit together. Pure but for its parts: it runs wherever they do. */
export function createKit(parts: Parts): Kit {
  const { recorder, openai, examination, seed, unguessable, printed, ownMatchers } = parts;
  const note = (conversations: readonly Conversation[]) => {
    examination.check.conversations.push(...conversations);
  };
  const gate = holdBack();
  return {
    openai,
    matchers: { ...createMatchers(examination), ...ownMatchers },
    tools,
    wire: {
      get calls() {
        return recorder.calls;
      },
      call: (number) => recorder.calls[number - 1],
    },
    conversation(bot) {
      const talk = new Talk(bot, recorder);
      note([talk]);
      if (bot.streams) openai.pace(gate);
      return talk;
    },
    overhear: (task, script = {}) => overhear(task, script, recorder, note),
    async forAnyConversation(start, options = {}) {
      const begin = (replies: readonly string[]) => {
        recorder.clear();
        openai.reset();
        openai.script(replies.map(inFewPieces));
      };
      const property = { examination, seed, begin, unguessable };
      const { failed, threw } = await tryAnyConversation(start, options, property);
      if (threw !== undefined) throw threw;
      if (failed) {
        const diagnosis = examination.diagnoseCheck();
        const shown = diagnosis.exhibit
          ? describeFailure(diagnosis)
          : "The history doesn't hold the conversation.";
        throw new Error(`${shown}\n\nThe same conversation again: --seed ${seed}`);
      }
    },
    printedLines: () =>
      printed()
        .replace(/\r?\n$/, "")
        .split(/\r?\n/),
  };
}

/** A long reply would be streamed in a thousand pieces, which takes time and shows nothing more. */
function inFewPieces(reply: string): string | readonly string[] {
  return reply.length > 500 ? (reply.match(/.{1,100}/gsu) ?? []) : reply;
}
