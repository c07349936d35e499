import { lexer, type Token } from "marked";

/** A part of a lesson: a heading and what stands under it. */
export interface Section {
  /** The heading; empty for the part that begins the lesson. */
  readonly title: string;
  readonly tokens: readonly Token[];
}

/**
 * A lesson, cut where its second-level headings are. The introduction is one with the first section.
 * What would give the exercise away stands apart.
 */
export interface LessonText {
  readonly sections: readonly Section[];
  /** The parts of `## Hints`, the gentlest first. */
  readonly hints: readonly Section[];
  /** `## Why it is done so`, with its heading; nothing where the lesson doesn't say. */
  readonly why: readonly Token[];
}

const hintsTitle = "Hints";
const whyTitle = "Why it is done so";

/** Reads a lesson's Markdown. */
export function readSections(markdown: string): LessonText {
  const all = cutAt(2, lexer(markdown));
  const [introduction, first, ...rest] = all;
  const sections =
    introduction?.title === "" && first !== undefined && !standsApart(first)
      ? [{ title: "", tokens: [...introduction.tokens, ...first.tokens] }, ...rest]
      : all;
  const under = (title: string) =>
    sections.find((section) => section.title === title)?.tokens ?? [];
  return {
    sections: sections.filter((section) => !standsApart(section)),
    hints: cutAt(3, under(hintsTitle)).filter(({ title }) => title !== ""),
    why: under(whyTitle),
  };
}

/** True for what would give the exercise away. */
function standsApart({ title }: Section): boolean {
  return title === hintsTitle || title === whyTitle;
}

/** Cuts where headings of a depth are: each begins a section, and what stands before the first is one without a title. */
export function cutAt(depth: number, tokens: readonly Token[]): Section[] {
  const sections: { title: string; tokens: Token[] }[] = [];
  for (const token of tokens) {
    if (token.type === "space") continue;
    const begins = token.type === "heading" && token.depth === depth;
    if (begins || sections.length === 0) {
      sections.push({ title: begins ? token.text : "", tokens: [] });
    }
    sections.at(-1)?.tokens.push(token);
  }
  return sections;
}

/** True when a section shows code in colour, which takes a library that is slow to load. */
export function hasCode(sections: readonly Pick<Section, "tokens">[]): boolean {
  return sections.some(({ tokens }) => tokens.some((token) => token.type === "code"));
}
