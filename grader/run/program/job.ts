import type { ShownRequest } from "../lesson-program/block-run.ts";

/** A server that requests really go to, when a learner asks for it. */
export interface LiveServer {
  /** Without a slash at its end: `https://api.openai.com/v1`. */
  readonly baseURL: string;
  /** `undefined` for servers that need none. */
  readonly key: string | undefined;
  /** The model to ask instead of the one the program names; `undefined` for that one. */
  readonly model: string | undefined;
  readonly organization: string | undefined;
  readonly project: string | undefined;
}

/** How much a program may print, in characters. */
export const mostPrinted = 100_000;

/** What a program's process is told to do. */
export interface Job {
  /** The program, as an absolute path. */
  readonly file: string;
  /** The folder it runs in, as an absolute path. */
  readonly folder: string;
  /** Where its requests go; `undefined` for the pretend OpenAI. */
  readonly live: LiveServer | undefined;
  /** True when whole replies are to take as long as a real model's; streams do in any case. */
  readonly unhurried?: boolean;
}

/** One request of a program, as far as it has got. */
export interface ProgramCall extends ShownRequest {
  /** What was replied so far; `undefined` where nothing came back. */
  readonly reply: string | undefined;
  /** True until the whole answer is there. */
  readonly underWay: boolean;
}

/** What a program threw, as plain data. */
export interface ThrownError {
  readonly name: string | undefined;
  readonly message: string;
  readonly stack: string | undefined;
  /** The status with which the API refused a request. */
  readonly status: number | undefined;
  readonly code: string | undefined;
}

/** What a program's process tells while it runs. */
export type News =
  /** Everything is ready: from here on the learner's code runs. */
  | { readonly kind: "begun" }
  | { readonly kind: "call"; readonly call: ProgramCall }
  /** `stray` when nobody waited for the promise that was rejected. */
  | { readonly kind: "threw"; readonly error: ThrownError; readonly stray: boolean }
  /** It printed more than it may, and ends itself. */
  | { readonly kind: "flooded" }
  /** Nothing is left to do. `settled` is false when the program still waits for something. */
  | { readonly kind: "ended"; readonly settled: boolean };
