/** A program of a lesson that makes a bot of the learner's file, to talk to. */
export interface ChatBlock {
  /** What it is called where a lesson has several; `undefined` for an only one. */
  readonly name: string | undefined;
  readonly code: string;
  /** The line of the Markdown in which its first line stands, counted from 1. */
  readonly line: number;
}

/**
 * The ` ```ts chat ` blocks of a lesson, ` ```ts chat: its name ` where there are several: each is
 * a program of its own, for `npm run chat`. They aren't for reading, and stand in comments.
 */
export function chatBlocks(markdown: string): ChatBlock[] {
  const fences = markdown.matchAll(
    /^(`{3,})ts chat(?:: *(\S[^\r\n]*?))?[ \t]*\r?\n(.*?)^\1[ \t]*$/gms,
  );
  return [...fences].map(({ index, 2: name, 3: code = "" }) => ({
    name,
    code,
    line: markdown.slice(0, index).split("\n").length + 1,
  }));
}
