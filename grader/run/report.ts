import type { Exhibit } from "../wire/exhibit.ts";
import type { RecordedCheck } from "../wire/recorded.ts";

/** A mistake as plain data. */
export interface NamedMistake {
  readonly id: string;
  readonly sentence: string;
  readonly advice: string;
  /** The slug of the lesson that teaches the cure. */
  readonly lesson: string;
}

/** What the host of a submission has to say about it, as plain data: it crosses threads. */
export interface Report {
  /** The mistake that explains most of what went wrong. */
  readonly headline: NamedMistake | undefined;
  readonly also: readonly NamedMistake[];
  readonly exhibit: Exhibit | undefined;
  /** The file that makes the mistake, where several are graded one by one. */
  readonly file: string | undefined;
  /** The names of the failed checks, those of `file` where it is given, that the headline explains. */
  readonly explained: readonly string[];
  /** What the submission printed, cut after a while. */
  readonly printed: string;
  /** True when it printed so much that the rest was dropped. */
  readonly flooded: boolean;
  /** Requests that went somewhere else than to chat completions: the sentence about each. */
  readonly refused: readonly string[];
  /** What each check has sent, for who wants to see all of it. */
  readonly recorded: readonly RecordedCheck[];
}
