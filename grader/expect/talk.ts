import type { Call } from "../wire/call.ts";
import type { Conversation, Ending, Memory, Turn } from "../wire/conversation.ts";
import type { Recorder } from "../wire/recorder.ts";
import { kindOf } from "./complain-of-export.ts";
import { learnPrompt } from "./learn-prompt.ts";

/** How to talk to the learner's bot. */
export interface Bot extends Partial<Memory> {
  /** True for a bot with a system prompt of its own: it is learned from its first request. */
  readonly ownPrompt?: boolean;
  /** Says one thing and gives what the bot returned; `onToken` takes the pieces of a stream. */
  say(text: string, onToken: (token: string) => void): unknown;
  /** The history that the bot shows, where the exercise asks for one. */
  history?(): unknown;
}

/** A conversation with a learner's bot. Every turn is noted down together with its requests. */
export class Talk implements Conversation {
  readonly maxTurns: number;
  readonly streams: boolean | undefined;
  readonly promptLearned: boolean;
  readonly turns: OpenTurn[] = [];
  readonly #bot: Bot;
  readonly #recorder: Recorder;

  constructor(bot: Bot, recorder: Recorder) {
    this.maxTurns = bot.maxTurns ?? Number.POSITIVE_INFINITY;
    this.streams = bot.streams;
    this.promptLearned = bot.ownPrompt === true;
    this.#bot = bot;
    this.#recorder = recorder;
  }

  /** The system prompt: the one that the spec gave, or the bot's own as its requests show it. */
  get systemPrompt(): string | undefined {
    if (!this.promptLearned) return this.#bot.systemPrompt;
    const calls = this.turns.flatMap((turn) => turn.calls);
    return learnPrompt(calls, this.turns[0]?.said ?? "");
  }

  /** What the bot's own history holds at this moment; `undefined` where it shows none. */
  get history(): unknown {
    return this.#bot.history?.();
  }

  /** True when the exercise asks for a history that can be read. */
  get showsHistory(): boolean {
    return this.#bot.history !== undefined;
  }

  /** One turn. Gives what the bot returned; throws what it threw. */
  async say(text: string): Promise<unknown> {
    const turn = new OpenTurn(text, this.#recorder);
    this.turns.push(turn);
    const onToken = (token: unknown) => turn.passOn(token);
    return turn.live(() => this.#bot.say(text, onToken));
  }
}

/** A turn while it goes on, and afterwards the record of it. */
export class OpenTurn implements Turn {
  readonly said: string;
  readonly tokens: { text: string; tick: number }[] = [];
  ending: Ending | undefined;
  readonly #recorder: Recorder;
  readonly #log: readonly Call[];
  readonly #calls: Call[] = [];
  #looked = 0;
  readonly #listeners = new Set<() => void>();
  #handedOn = 0;

  constructor(said: string, recorder: Recorder) {
    this.said = said;
    this.#recorder = recorder;
    this.#log = recorder.calls;
  }

  /** The requests that left on behalf of this turn, those it sent in the background too. */
  get calls(): readonly Call[] {
    // It is asked for again and again, of every turn: what was looked through isn't once more.
    for (; this.#looked < this.#log.length; this.#looked += 1) {
      const call = this.#log[this.#looked];
      if (call?.during === this) this.#calls.push(call);
    }
    return this.#calls;
  }

  /** Notes that a token was handed to the listener. It is a text, unless the learner's code errs. */
  passOn(token: unknown): void {
    const text = typeof token === "string" ? token : `(${kindOf(token)})`;
    this.tokens.push({ text, tick: this.#recorder.tick() });
    if (text !== "") this.#handedOn += 1;
    for (const hear of this.#listeners) hear();
  }

  /**
   * Resolves to true as soon as so many pieces were handed on, empty ones not counted; to false when
   * none was for that many rounds of the event loop.
   */
  handsOn(pieces: number, rounds: number): Promise<boolean> {
    if (this.#handedOn >= pieces) return Promise.resolve(true);
    return new Promise((resolve) => {
      let idle = 0;
      let timer: ReturnType<typeof setTimeout>;
      const end = (handedOn: boolean) => {
        clearTimeout(timer);
        this.#listeners.delete(hear);
        resolve(handedOn);
      };
      const round = () => {
        idle += 1;
        if (idle > rounds) end(false);
        else timer = setTimeout(round);
      };
      const hear = () => {
        idle = 0;
        if (this.#handedOn >= pieces) end(true);
      };
      this.#listeners.add(hear);
      round();
    });
  }

  /** Runs the learner's function as this turn; throws what it threw. */
  async live(task: () => unknown): Promise<unknown> {
    try {
      const returned = await this.#recorder.during(this, async () => task());
      this.ending = { returned, early: !this.calls.some(isThere) };
      return returned;
    } catch (error) {
      this.ending = { threw: error };
      throw error;
    }
  }
}

/** True when a reply was handed over, if only to its last piece: a stream may be left after that. */
function isThere({ reply }: Call): boolean {
  const whole = reply.pieces.map(({ text }) => text).join("");
  return reply.ended || (whole !== "" && whole === reply.content);
}
