import picocolors from "picocolors";
import { decodeEntities } from "./entities.ts";
import type { Look } from "./look.ts";

const paints = picocolors.createColors(true);

/** What each kind of word in code is painted with; a kind that isn't here stays as it is. */
const palette: Readonly<Record<string, (text: string) => string>> = {
  "hljs-keyword": paints.magenta,
  "hljs-string": paints.green,
  "hljs-regexp": paints.green,
  "hljs-number": paints.cyan,
  "hljs-literal": paints.cyan,
  "hljs-built_in": paints.cyan,
  "hljs-title": paints.cyan,
  "hljs-comment": paints.italic,
};

/**
 * The look with a highlighter for TypeScript, JSON and shell code. The library is loaded only here,
 * since a page without colour doesn't need it.
 */
export async function withHighlighter(look: Look): Promise<Look> {
  const [{ default: hljs }, { default: typescript }, { default: json }, { default: bash }] =
    await Promise.all([
      import("highlight.js/lib/core"),
      import("highlight.js/lib/languages/typescript"),
      import("highlight.js/lib/languages/json"),
      import("highlight.js/lib/languages/bash"),
    ]);
  hljs.registerLanguage("typescript", typescript);
  hljs.registerLanguage("json", json);
  hljs.registerLanguage("bash", bash);
  return {
    ...look,
    highlight: (code, language) =>
      hljs.getLanguage(language) === undefined
        ? code
        : paintSpans(hljs.highlight(code, { language }).value),
  };
}

/** Paints the library's answer, which marks words with `<span class="hljs-…">`, for a terminal. */
function paintSpans(html: string): string {
  const open: string[] = [];
  return html
    .split(/(<span class="[^"]*">|<\/span>)/)
    .map((part) => {
      const name = /^<span class="([^"]*)">$/.exec(part)?.[1];
      if (name !== undefined) open.push(name);
      else if (part === "</span>") open.pop();
      else return paint(decodeEntities(part), open);
      return "";
    })
    .join("");
}

/** Paints a piece of code as the innermost kind that has a colour. Line by line, so that it wraps. */
function paint(code: string, open: readonly string[]): string {
  const kinds = open.map((names) => names.split(" ")[0] ?? "");
  const chosen = palette[kinds.findLast((kind) => kind in palette) ?? ""];
  if (chosen === undefined) return code;
  return code
    .split("\n")
    .map((line) => (line === "" ? "" : chosen(line)))
    .join("\n");
}
