import { lexer, type Token } from "marked";

/** A part of a lesson: a heading and what stands under it. */
export interface Section {
  /** The heading; empty for the part that begins the lesson. */
  readonly title: string;
  readonly tokens: readonly Token[];
}

/**
 * A lesson, cut where its second-level headings are. The introduction is one with the first section;
 * the hints are counted and left out.
 */
export interface LessonText {
  readonly sections: readonly Section[];
  readonly hints: number;
}

/** Reads a lesson's Markdown. */
export function readSections(markdown: string): LessonText {
  const sections: { title: string; tokens: Token[] }[] = [];
  let headings = 0;
  for (const token of lexer(markdown)) {
    if (token.type === "space") continue;
    if (token.type === "heading" && token.depth === 2) headings += 1;
    const begins = token.type === "heading" && token.depth === 2 && headings > 1;
    if (begins || sections.length === 0) {
      sections.push({ title: begins ? token.text : "", tokens: [] });
    }
    sections.at(-1)?.tokens.push(token);
  }
  const isHints = ({ title }: Section) => title === "Hints";
  const hints = sections.filter(isHints).flatMap(({ tokens }) => tokens);
  return {
    sections: sections.filter((section) => !isHints(section)),
    hints: hints.filter((token) => token.type === "heading" && token.depth === 3).length,
  };
}

/** True when a section shows code in colour, which takes a library that is slow to load. */
export function hasCode(sections: readonly Section[]): boolean {
  return sections.some(({ tokens }) => tokens.some((token) => token.type === "code"));
}
