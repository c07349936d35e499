import { basename, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { workbookRoot } from "../workbook/root.ts";
import type { Place, Problem } from "./verdict.ts";

/**
 * What is wrong with a file that can't be read as TypeScript, told from the error by which vite's
 * reader refuses it; `undefined` for any other error.
 *
 * The reader's message holds its own sentence, the place (`chatbot.ts:22:8`), and a drawing of the
 * code in which the line of a bracket that is never closed is marked `Opened here`.
 */
export function syntaxProblem(name: string | undefined, message: string): Problem | undefined {
  if (!/PARSE_ERROR|SyntaxError|Transform failed|Parse failure/.test(`${name} ${message}`)) {
    return undefined;
  }
  const text = stripVTControlCharacters(message);
  const place = placeIn(text);
  const where = place ? `${basename(place.file)}:${place.line}` : "A file of yours";
  const code = place ? codeAt(text, place) : "";
  const reason = /\[PARSE_ERROR\] (.*)/.exec(text)?.[1] ?? text.split("\n")[0] ?? "";
  return { kind: "syntax", message: syntaxSentence(where, reason, openedIn(text), code), place };
}

/**
 * What to say of a file that can't be read as TypeScript.
 *
 * @param where the place, such as `chatbot.ts:22`
 * @param reason the reader's own sentence
 * @param opened the line of a bracket that isn't closed
 * @param code what stands at the place
 */
export function syntaxSentence(
  where: string,
  reason: string,
  opened: number | undefined,
  code = "",
): string {
  const word = /^(?:[\p{L}\p{N}_$]+|(["'`]).*?\1)/u.exec(code)?.[0] ?? "";
  const words = inPlainWords(reason, word === "" ? "a name or a text" : quoted(word));
  const isOver = words.endsWith("but the file ends here.");
  const bracket =
    opened === undefined || words.startsWith(forgotten)
      ? ""
      : ` What is opened in line ${opened} is${isOver ? " never closed" : "n't closed yet"}.`;
  return `${where} can't be read as TypeScript: ${words}${bracket}`;
}

function placeIn(text: string): Place | undefined {
  const [, file, line, column] = /─\[ (.+):(\d+):(\d+) \]/.exec(text) ?? [];
  if (file === undefined) return undefined;
  return { file: resolve(workbookRoot, file), line: Number(line), column: Number(column) };
}

const forgotten = "a comma or an operator is missing";

/** The reader's sentence without the words of its trade, with its end. */
function inPlainWords(reason: string, found: string): string {
  if (/^Expected `,` or `[)}\]]` but found `?(?:Identifier|string|number|template)/i.test(reason)) {
    return `${forgotten} before ${found}.`;
  }
  if (/^Expected a semicolon/.test(reason)) {
    return "this can't follow what stands before it. Is a `}`, a `)`, a quote or a `;` missing above?";
  }
  if (/^Unexpected token/.test(reason)) {
    return "this can't stand here. Is something missing before it, or one thing too many?";
  }
  const words = reason
    .replace(/\.$/, "")
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase())
    .replace(/ but found `EOF`$/, ", but the file ends here")
    .replace(/ but found `Identifier`$/, `, but here stands ${found}`)
    .replace(/ but found /, ", but here stands ");
  return `${words}.`;
}

function quoted(word: string): string {
  return word.includes("`") ? word : `\`${word}\``;
}

/** What stands at the place, read off the drawing of the code. */
function codeAt(text: string, { line, column }: Place): string {
  const drawn = text.split("\n").find((each) => each.trimStart().startsWith(`${line} │`));
  return drawn?.slice(drawn.indexOf("│") + 2).slice(column - 1) ?? "";
}

function openedIn(text: string): number | undefined {
  const lines = text.split("\n");
  const mark = lines.findIndex((line) => line.includes("Opened here"));
  const opened = lines.slice(0, Math.max(0, mark)).findLast((line) => /^\s*\d+ │/.test(line));
  return opened ? Number.parseInt(opened, 10) : undefined;
}
