import type { ProgramSource } from "../try/problem-view.ts";

/** The bot to talk to. */
export interface ChatPartner {
  readonly title: string;
  /** What the learner typed, without options. */
  readonly command: string;
  /** What a saved chat is called, without `.md`. */
  readonly fileName: string;
  /** The folder of the learner's files. */
  readonly folder: string;
  /** What is to be said of files that are still as they came; `undefined` once one was changed. */
  untouched(): Promise<string | undefined>;
  /** The program that makes the bot, and where it stands. */
  readonly code: string;
  readonly source: ProgramSource;
}
