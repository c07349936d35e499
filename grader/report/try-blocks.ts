/** A program of a lesson that uses the learner's file. */
export interface TryBlock {
  readonly code: string;
  /** The line of the Markdown in which its first line stands, counted from 1. */
  readonly line: number;
  /** The file of the learner's it imports first, `chatbot.ts`; `undefined` when it imports none. */
  readonly imports: string | undefined;
}

/** The ` ```ts try ` blocks of a lesson: each is a program of its own, for `npm run try`. */
export function tryBlocks(markdown: string): TryBlock[] {
  const fences = markdown.matchAll(/^(`{3,})ts try[ \t]*\r?\n(.*?)^\1[ \t]*$/gms);
  return [...fences].map(({ index, 2: code = "" }) => ({
    code,
    line: markdown.slice(0, index).split("\n").length + 1,
    imports: /\bfrom\s*["']\.\/([^"'\n]+)["']/.exec(code)?.[1],
  }));
}
