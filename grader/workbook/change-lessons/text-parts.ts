/** A part of a file's text, by who reads it. */
export interface TextPart {
  readonly text: string;
  /**
   * `prose` is written for people, comments and command lines included; in `code`, strings and names
   * may say anything; `record` is what a program printed or sent.
   */
  readonly kind: "prose" | "code" | "record";
}

const prose = /\.(md|txt)$/i;
const script = /\.[cm]?[jt]sx?$/i;
const withHashes = /\.(ya?ml|sh)$/i;

/** Cuts the text of a file into its parts, in order; nothing is left out. */
export function textParts(path: string, text: string): readonly TextPart[] {
  if (prose.test(path)) return partsOfMarkdown(text);
  if (script.test(path)) return partsOfCode(text);
  if (withHashes.test(path)) return cut(text, /(?<=^|\s)#.*$/gm, "code");
  return [{ kind: "code", text }];
}

/** Strings are matched first, so that a comment's sign in one of them begins none. */
function partsOfCode(text: string): readonly TextPart[] {
  const tokens =
    /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/.*|\/\*[\s\S]*?\*\//g;
  return cut(text, tokens, "code", (token) => /^\/[/*]/.test(token));
}

function partsOfMarkdown(text: string): readonly TextPart[] {
  const fences = /^(`{3,}|~{3,})([^\n]*\n)([\s\S]*?)^\1/gm;
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(fences)) {
    const [block, fence = "", info = "", code = ""] = match;
    parts.push({ kind: "prose", text: text.slice(end, match.index) + fence + info });
    const [language = ""] = info.trim().split(/\s+/);
    if (/^(output|wire|chart)$/.test(language)) parts.push({ kind: "record", text: code });
    else if (/^(ts|typescript|js|javascript)$/.test(language)) parts.push(...partsOfCode(code));
    else parts.push({ kind: "prose", text: code });
    // The fence that ends it begins the prose that follows.
    end = match.index + block.length - fence.length;
  }
  return [...parts, { kind: "prose", text: text.slice(end) }];
}

/** Cuts out as prose what a pattern matches, where it is wanted; the rest is of another kind. */
function cut(
  text: string,
  pattern: RegExp,
  rest: TextPart["kind"],
  wanted: (match: string) => boolean = () => true,
): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    if (!wanted(match)) continue;
    parts.push({ kind: rest, text: text.slice(end, index) }, { kind: "prose", text: match });
    end = index + match.length;
  }
  return [...parts, { kind: rest, text: text.slice(end) }];
}
