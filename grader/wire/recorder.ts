import type { Call, Piece, Reply } from "./call.ts";
import { readWire } from "./message.ts";

/** What a recorder needs to know of a request as it leaves. */
export interface SentRequest {
  readonly url: string;
  readonly text: string;
  /** The value of the `x-stainless-retry-count` header; 0 without one. */
  readonly retry: number;
}

/** Remembers what is being done while an asynchronous function runs, such as `AsyncLocalStorage`. */
export interface Surroundings {
  run<Result>(doing: unknown, task: () => Result): Result;
  getStore(): unknown;
}

/** Writes the answer to a call into the record, as it is handed over. */
export interface ReplyRecorder {
  answered(status: number, content: string | undefined, error?: string): void;
  handedOver(piece: string): void;
  ended(): void;
}

/** A request that the pretend OpenAI doesn't answer, and what it said instead. */
export interface RefusedRequest {
  readonly method: string;
  readonly url: string;
  /** What was asked for, and what to do instead. */
  readonly sentence: string;
}

/** Keeps every request as it was sent: the one evidence a grade rests on. */
export class Recorder {
  #calls: Call[] = [];
  #refused: RefusedRequest[] = [];
  #ticks = 0;
  readonly #surroundings: Surroundings;
  readonly #onChange: (call: Call) => void;

  /** @param onChange told of a call when it is sent, when it is answered and when its answer ends */
  constructor(surroundings: Surroundings, onChange: (call: Call) => void = () => {}) {
    this.#surroundings = surroundings;
    this.#onChange = onChange;
  }

  /** Every call since the last `clear()`, in the order they were sent. */
  get calls(): readonly Call[] {
    return this.#calls;
  }

  /** Every request since the last `clear()` that went elsewhere: no call, and never answered. */
  get refused(): readonly RefusedRequest[] {
    return this.#refused;
  }

  /** Remembers a request that went elsewhere. */
  refuse(request: RefusedRequest): void {
    this.#refused.push(Object.freeze({ ...request }));
  }

  /** Runs `task`; every request that leaves on its behalf, even later, is recorded as sent during `doing`. */
  during<Result>(doing: unknown, task: () => Result): Result {
    return this.#surroundings.run(doing, task);
  }

  /** The next tick of the clock that orders events: pieces handed over, tokens passed on. */
  tick(): number {
    this.#ticks += 1;
    return this.#ticks;
  }

  /** Records a request and returns where its answer is to be written. */
  record({ url, text, retry }: SentRequest): { call: Call; reply: ReplyRecorder } {
    const body = freezeInDepth(parseObject(text));
    const reply = { status: 0, content: undefined, error: undefined, pieces: [], ended: false } as {
      -readonly [Key in keyof Reply]: Reply[Key];
    };
    const pieces: Piece[] = [];
    reply.pieces = pieces;
    const during = this.#surroundings.getStore();
    const isWaiting = (other: Call) => other.during === during && other.reply.status === 0;
    const call: Call = Object.freeze({
      number: this.#calls.length + 1,
      url,
      text,
      body,
      messages: freezeInDepth(readWire(body?.messages)),
      retry,
      streamed: body?.stream === true,
      during,
      waiting: during === undefined ? 0 : this.#calls.filter(isWaiting).length,
      reply,
    });
    this.#calls.push(call);
    this.#onChange(call);
    return {
      call,
      reply: {
        answered: (status, content, error) => {
          Object.assign(reply, { status, content, error });
          this.#onChange(call);
        },
        handedOver: (piece) => void pieces.push(Object.freeze({ text: piece, tick: this.tick() })),
        ended: () => {
          reply.ended = true;
          this.#onChange(call);
        },
      },
    };
  }

  /** Forgets everything, so that the next call is number 1 again. */
  clear(): void {
    this.#calls = [];
    this.#refused = [];
    this.#ticks = 0;
  }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function freezeInDepth<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freezeInDepth(inner);
  }
  return value;
}
