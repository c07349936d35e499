import type { MatcherResult } from "./matcher-result.ts";

/** Programming languages, as people write them in a sentence. */
const languages =
  "ada|apl|assembly|bash|basic|c|c#|c\\+\\+|clojure|cobol|crystal|d|dart|delphi|elixir|elm|erlang|f#|fortran|gleam|go|golang|groovy|haskell|html|java|javascript|js|julia|kotlin|lisp|lua|matlab|nim|objective-c|ocaml|odin|pascal|perl|php|prolog|python|r|racket|ruby|rust|scala|scheme|scratch|shell|smalltalk|solidity|sql|swift|typescript|ts|v|visual basic|zig";

/** Matchers for what a learner may word freely. They recognise it generously, by English keywords. */
export const wordingMatchers = {
  /** Passes when a text names a programming language. */
  toNameALanguage(text: string): MatcherResult {
    const pass = languagesIn(text).length > 0 || /\blanguages?\b/i.test(text);
    return {
      pass,
      message: () => {
        if (text !== "") return `No programming language is named in "${text}".`;
        return "No request had left by the time your function came back: is an `await` missing?";
      },
    };
  },

  /** Passes when these lines were printed in this order; others may stand between. */
  toShowInOrder(lines: readonly string[], expected: readonly string[]): MatcherResult {
    let next = 0;
    for (const line of lines) if (line.trim() === expected[next]?.trim()) next += 1;
    const missing = expected[next];
    return {
      pass: missing === undefined,
      message: () => complainOfMissing(lines, missing ?? ""),
    };
  },

  /** Passes when a text asks about the language that another one names, or refers to it. */
  toReferToTheLanguageOf(text: string, earlier: string): MatcherResult {
    const named = languagesIn(earlier);
    const pass =
      languagesIn(text).some((name) => named.includes(name)) ||
      /\b(?:languages?|it|that|this|one|same)\b/i.test(text) ||
      namesIn(text).some((name) => namesIn(earlier).includes(name));
    return { pass, message: () => `"${text}" doesn't ask about the language of "${earlier}".` };
  },
};

/** A line that is printed with other blanks is shown with what they are. */
function complainOfMissing(lines: readonly string[], missing: string): string {
  const bare = (text: string) => text.replaceAll(/\s+/g, "");
  const alike = lines.find(
    (line) => bare(line) === bare(missing) && line.trim() !== missing.trim(),
  );
  if (alike === undefined || missing === "") {
    return `This line is missing in what was printed:\n  ${missing}`;
  }
  const marked = (text: string) => text.trim().replaceAll(" ", "·");
  const beginning = firstDifference(marked(missing), marked(alike)) + 12;
  const [should, is] = [missing, alike].map((text) => marked(text).slice(0, beginning));
  return `A line is printed with other blanks than it should have (each is a · here):\n  should be   ${should}…\n  is          ${is}…`;
}

function firstDifference(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same;
}

function languagesIn(text: string): readonly string[] {
  const pattern = new RegExp(`(?<![\\w+#-])(?:${languages})(?![\\w+#])`, "giu");
  return (text.match(pattern) ?? []).map((name) => name.toLowerCase());
}

/** The words that begin with a capital: a language that isn't on the list is among them. */
function namesIn(text: string): readonly string[] {
  return text.match(/(?<!\p{L})\p{Lu}(?:[\p{L}\d+#.-]*[\p{L}\d+#])?/gu) ?? [];
}
