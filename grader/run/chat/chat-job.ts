import type { Wire } from "../../wire/message.ts";
import type { LiveServer, ProgramCall, ThrownError } from "../program/job.ts";

/** What a bot's process is told to do first. */
export interface ChatJob {
  /** The program that makes the bot, as an absolute path: a lesson's ` ```ts chat ` block. */
  readonly file: string;
  /** The folder it runs in, as an absolute path. */
  readonly folder: string;
  /** Where its requests go; `undefined` for the pretend OpenAI. */
  readonly live: LiveServer | undefined;
  /** What the learner wants to be otherwise, by the names of the program's `options`. */
  readonly wanted: Readonly<Record<string, string>>;
}

/** What a bot's process is told later. */
export type Order =
  | { readonly kind: "say"; readonly text: string }
  /** Lets the reply end where it is. */
  | { readonly kind: "interrupt" };

/** One request of a bot, and what it cost, as gpt-4o-mini counts. */
export interface BotCall extends ProgramCall {
  readonly promptTokens: number;
  readonly replyTokens: number;
}

/** Something a bot takes that can be set. */
export type Settings = Readonly<Record<string, unknown>>;

/** The bot is there. */
export interface Ready {
  readonly kind: "ready";
  /** What the learner should know before talking to it. */
  readonly about: string | undefined;
  readonly settings: Settings;
  /** What its history holds; `undefined` when it doesn't show any. */
  readonly history: Wire | undefined;
}

/** It can't be made as the learner wants it. */
export interface Refused {
  readonly kind: "refused";
  readonly name: string;
  readonly value: string;
  /** What there is to set. */
  readonly settings: Settings;
}

/** A turn has ended, with a reply or with something else. */
export interface Said {
  readonly kind: "said";
  /** The text that came back; `undefined` when it wasn't one. */
  readonly reply: string | undefined;
  /** What came back instead of a text. */
  readonly instead: string;
  readonly history: Wire | undefined;
}

/** What a bot's process tells. */
export type ChatNews =
  | Ready
  | Refused
  | Said
  | { readonly kind: "call"; readonly call: BotCall }
  /** A piece of a reply, handed on while it arrives. */
  | { readonly kind: "token"; readonly text: string }
  /** What the learner's own code printed. */
  | { readonly kind: "printed"; readonly text: string }
  /** The bot threw instead of replying. */
  | { readonly kind: "threw"; readonly error: ThrownError; readonly history: Wire | undefined }
  /** It threw where nobody waits, or can't even be made; the process then ends itself. */
  | { readonly kind: "failed"; readonly error: ThrownError; readonly stray: boolean };

/** The exit code of a bot that printed more than it may: no news would get past all that. */
export const floodedExit = 71;
