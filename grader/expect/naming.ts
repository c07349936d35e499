import type { MatcherResult } from "./matcher-result.ts";

/** The four mistakes that lesson 7 names. */
const common = ["forgotten-reply", "shared-history", "buried-system-message", "lost-stream"];

/** What a name is wanted for, and what helps to find it. */
export interface Riddle {
  /** What is to be named, in words: "wire a". */
  readonly of: string;
  /** Where to look, without giving the answer away: a full sentence. */
  readonly look: string;
  /** All answers, each under what it is for, so that those which are open can be named together. */
  readonly among?: Readonly<Record<string, unknown>>;
}

/** A matcher for what a learner names. A wrong name is told where to look, not what is right. */
export const namingMatchers = {
  /** Passes for the id of the mistake, as it is spelled. */
  toName(answer: unknown, id: string, { of, look, among = {} }: Riddle): MatcherResult {
    return {
      pass: answer === id,
      message: () => {
        if (answer === id) return `${of} is named ${id}.`;
        if (answer === undefined) return `There is no answer for ${of}.`;
        if (typeof answer !== "string") return `The answer for ${of} isn't a text between quotes.`;
        if (answer.trim() === "") return complainOfOpen(of, among);
        const meant = spelled(answer);
        if (meant === undefined) {
          return `"${answer}", your answer for ${of}, is none of the four names.\nThey are ${common.join(", ")}.`;
        }
        if (meant !== answer) {
          return `"${answer}", your answer for ${of}, has to be spelled ${meant}.\nNothing else may stand between the quotes.`;
        }
        return `"${answer}" isn't behind ${of}.\n${look}`;
      },
    };
  },
};

/** Where to look is told to who has tried an answer, not to who has none. */
function complainOfOpen(of: string, among: Readonly<Record<string, unknown>>): string {
  const open = Object.keys(among).filter((key) => String(among[key]).trim() === "");
  if (open.length < 2) return `The answer for ${of} is empty.`;
  const last = open.pop();
  return `The answers for ${open.join(", ")} and ${last} are empty.`;
}

/** The name that was meant: blanks, capitals, quotes, underscores and a full stop don't matter. */
function spelled(answer: string): string | undefined {
  const bare = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, "");
  return common.find((name) => bare(name) === bare(answer));
}
