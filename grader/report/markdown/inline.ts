import type { MarkedToken, Token } from "marked";
import { decodeEntities } from "./entities.ts";
import type { Look } from "./look.ts";
import { keepTogether } from "./wrap.ts";

/** Text with its emphasis, code and links as a terminal shows them, on one line until it's wrapped. */
export function renderInline(tokens: readonly Token[] | undefined, look: Look): string {
  return (tokens ?? []).map((token) => renderToken(token as MarkedToken, look)).join("");
}

function renderToken(token: MarkedToken, look: Look): string {
  switch (token.type) {
    case "text":
      return token.tokens ? renderInline(token.tokens, look) : plainText(token.text);
    case "escape":
      return plainText(token.text);
    case "strong":
      return look.strong(renderInline(token.tokens, look));
    case "em":
      return look.emphasis(renderInline(token.tokens, look));
    case "del":
      return renderInline(token.tokens, look);
    case "codespan":
      return keepTogether(renderCode(token.text, look));
    case "link":
      return renderLink(renderInline(token.tokens, look), token.href, look);
    case "image":
      return `[${token.text}]`;
    case "br":
      return "\n";
    case "html":
      return "";
    default:
      return "text" in token ? plainText(token.text) : "";
  }
}

/**
 * Code in a sentence. Its backticks stay where nothing else would show where it begins and ends:
 * without colour, and beside blanks, full stops and the like, which could be the sentence's.
 */
function renderCode(code: string, look: Look): string {
  const isPlain = look.color && !/^\s|[\s.,:;?!]$|`/.test(code);
  if (isPlain) return look.code(code);
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  const gap = longest > 0 ? " " : "";
  return look.code(`${ticks}${gap}${code}${gap}${ticks}`);
}

function renderLink(text: string, href: string, look: Look): string {
  const isWeb = /^https?:/.test(href);
  if (isWeb && look.links) return `\u001b]8;;${href}\u0007${look.link(text)}\u001b]8;;\u0007`;
  return text === href ? look.link(text) : `${text} (${look.link(href)})`;
}

function plainText(text: string): string {
  return decodeEntities(text).replaceAll("\n", " ");
}
