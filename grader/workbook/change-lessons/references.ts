import type { Renumbering } from "./renumbering.ts";
import { Rewriter } from "./rewriter.ts";
import { textParts } from "./text-parts.ts";

/** A place that a person has to look at, as it can't be told what it means or should say. */
export interface Note {
  /** The line, counted from 1. */
  readonly line: number;
  /** What stands in it. */
  readonly text: string;
  /** The part of it that is meant. */
  readonly found: string;
  /** Why it has to be looked at: a part of a sentence. */
  readonly why: string;
}

/** A text in which lessons are named as they will be, and what has to be looked at in it. */
export interface Rewritten {
  readonly text: string;
  readonly notes: readonly Note[];
}

/**
 * Names lessons in a text as they will be. What names one for sure is rewritten: `03-chatbot-class`;
 * `exercises/03`; `npm run try 3`; "lesson 3", "lessons 1 to 6", "exercise 3". In code only the first
 * two count, comments aside, and so it is in what a program printed or sent.
 *
 * @param path tells by its ending what kind of text it is
 */
export function renameIn(path: string, text: string, renumbering: Renumbering): Rewritten {
  const rewriter = new Rewriter(renumbering);
  let line = 1;
  const told: Omit<Note, "text">[] = [];
  const parts = textParts(path, text).map((part) => {
    const result = rewriter.rewrite(part, (index, why, found) => {
      told.push({ line: line + newlinesIn(part.text.slice(0, index)), why, found });
    });
    line += newlinesIn(part.text);
    return result;
  });
  const rewritten = parts.join("");
  const lines = rewritten.split("\n");
  const notes = told.map((note) => ({ ...note, text: (lines[note.line - 1] ?? "").trim() }));
  return { text: rewritten, notes };
}

function newlinesIn(text: string): number {
  return text.split("\n").length - 1;
}
