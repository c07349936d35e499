import type { Phrase, WordLists } from "./phrase.ts";

/** Something a user can tell about themselves and ask for later. */
export interface Fact {
  /** What it is remembered as: `name`, or with a slot `my {thing}`. */
  readonly key: string;
  readonly told: readonly Phrase[];
  /** Phrases that tell it only right after its question. */
  readonly answered: readonly Phrase[];
  readonly asked: readonly Phrase[];
  /** What is replied on being told; the first whose slots are known. */
  readonly note: readonly string[];
  /** What is replied on being asked; the first whose slots are known. */
  readonly answer: readonly string[];
  readonly summary: readonly string[];
  /** Whether a new value stands beside the old ones (`all`) or in their place (`latest`). */
  readonly keeps: "all" | "latest";
  /** The persona that asks for it, and how. */
  readonly persona: string | undefined;
  readonly question: string | undefined;
  /** The words in a system message that make the persona ask. */
  readonly wanted: readonly string[];
}

/** What is replied to some phrases. */
export interface Topic {
  readonly name: string;
  readonly when: readonly Phrase[];
  /** The first whose slots are all known is the reply; where there is none, the topic doesn't apply. */
  readonly reply: readonly string[];
  /** Only for this persona. */
  readonly persona: string | undefined;
  /** Small talk: said only when nothing else fits. */
  readonly small: boolean;
  /** Said plainly: no scope forbids it and no persona makes a lesson of it. */
  readonly plain: boolean;
}

/** Something the model can suggest and come back to: a library, a dish, a destination. */
export interface Thing {
  readonly kind: string;
  readonly name: string;
  /** Words that speak for it. */
  readonly fits: readonly string[];
  readonly about: ReadonlyMap<string, string>;
}

/** What a system message can make of the model. */
export interface Persona {
  readonly name: string;
  readonly when: readonly Phrase[];
  /** How answers, notes of what was told, and recalled facts are put; `{reply}` stands for the plain one. */
  readonly answer: string;
  readonly note: string;
  readonly recall: string;
  /** How it puts what it has to say about code. */
  readonly review: string;
  /** Replies, for a persona that asks first, once everything is known. */
  readonly finally: readonly string[];
  /** Words it says instead of others. */
  readonly says: ReadonlyMap<string, string>;
}

/** What a system message can ask of the form of every reply. */
export interface Format {
  readonly name: string;
  readonly when: readonly Phrase[];
  readonly wrap: string;
  /** What becomes of the reply's text: `capitals`, `small` letters, or `quoted` as JSON is. */
  readonly turn: string | undefined;
}

/** What a system message can keep the model to. */
export interface Scope {
  readonly when: readonly Phrase[];
  readonly refusal: string;
}

/** What is said about pasted code that holds one of some texts. */
export interface Review {
  readonly has: readonly string[];
  readonly reply: string;
}

/** Everything the simulated model knows, ready to be used. */
export interface Knowledge {
  readonly lists: WordLists;
  /** The facts that matter to a persona, by its name, and to none (under ""). */
  readonly factsOf: ReadonlyMap<string, readonly Fact[]>;
  /** The facts that a system message may tell of "the user". */
  readonly briefing: readonly Fact[];
  readonly forget: readonly Phrase[];
  readonly topics: readonly Topic[];
  readonly things: readonly Thing[];
  readonly personas: readonly Persona[];
  readonly formats: readonly Format[];
  readonly scopes: readonly Scope[];
  readonly reviews: readonly Review[];
  readonly essay: readonly string[];
}
