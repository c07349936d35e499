import { unseenPrompt } from "./learn-prompt.ts";
import type { MatcherResult } from "./matcher-result.ts";

/** What a text of free wording can be asked to speak of: the words that show it, the first few named. */
const subjects = {
  cooking: ["cook", "recipe", "chef", "food", "kitchen", "meal"],
  review: ["review"],
  dinner: ["dinner"],
  budget: ["budget"],
  dates: ["date", "when"],
  interests: ["interest"],
} as const;

/** A subject that a text of free wording can be asked to speak of. */
export type Subject = keyof typeof subjects;

/** Matchers for texts that a learner words freely. They are generous, and go by English keywords. */
export const subjectMatchers = {
  /** Passes when a text has one of the words of each subject, alone or in a longer word. */
  toSpeakOf(text: string, ...wanted: Subject[]): MatcherResult {
    const lower = text.toLowerCase();
    const missing = wanted
      .map((subject): readonly string[] => subjects[subject])
      .filter((words) => !words.some((word) => lower.includes(word)));
    return {
      pass: missing.length === 0,
      message: () => unseen(text, wanted) ?? `${quoted(text)} ${complainOf(missing)}.`,
    };
  },

  /** Passes when one bot's system prompt isn't the other's. */
  toDifferFrom(text: string, other: string): MatcherResult {
    return {
      pass: text !== other,
      message: () => unseen(text) ?? `Both bots have the same system prompt: ${quoted(text)}`,
    };
  },

  /** Passes when a text has at least so many words, however they are separated. */
  toHaveWords(text: string, least: number): MatcherResult {
    const count = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    return {
      pass: count >= least,
      message: () =>
        unseen(text) ??
        `${quoted(text)} is ${count === 1 ? "1 word" : `${count} words`} long, and has to be at least ${least}.`,
    };
  },
};

/** @param missing the words of each subject that a text says nothing of */
function complainOf(missing: readonly (readonly string[])[]): string {
  const [words = [], ...others] = missing;
  if (others.length > 0) {
    return `lacks these words: ${missing.map((each) => each.join(" or ")).join("; ")}`;
  }
  return `${words.length > 1 ? "has none of the words" : "doesn't have the word"} ${words.join(", ")}`;
}

/** @param wanted what the text should speak of: dinner, of what the user says, anything else of a prompt */
function unseen(text: string, wanted: readonly Subject[] = []): string | undefined {
  if (text === "" && wanted.includes("dinner")) {
    return "No such message was on the wire when your function came back: is an `await` missing?";
  }
  if (text === "") return "It is empty.";
  return text === unseenPrompt ? "No request carried a system message." : undefined;
}

function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return `"${line.length > 160 ? `${line.slice(0, 159)}…` : line}"`;
}
