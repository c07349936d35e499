import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { Message, Wire } from "./message.ts";

/** Stands at the end of a line where the message's text really has a newline. */
const newline = "↵";
/** Stands for a space at the beginning or the end of a line, which nobody would see otherwise. */
const edgeSpace = "·";
const longestRole = "assistant".length;
const narrowestText = 20;

/**
 * A wire as lines that a person can read: the role in a column of its own, then the text, wrapped
 * to `width` columns with every further line indented to where the text began.
 *
 * Where the text itself has a newline, a `↵` stands before the break, so that it isn't taken for
 * wrapping; spaces at the edge of a line show as `·`. Other control characters are spelled out, so that no message can colour the screen or
 * move the cursor. A window too narrow for both columns still gets 20 columns of text.
 */
export function showWire(wire: Wire, width: number): string[] {
  if (wire.length === 0) return ["(no messages)"];
  const roleWidth = Math.max(longestRole, ...wire.map(({ role }) => stringWidth(printable(role))));
  return wire.flatMap((message) => showMessage(message, roleWidth + 2, width));
}

function showMessage({ role, content }: Message, indent: number, width: number): string[] {
  const textWidth = Math.max(narrowestText, width - indent);
  const lines = content === "" ? ["(empty)"] : wrapText(content, textWidth);
  const name = printable(role);
  return lines.map((line, index) => {
    const margin = index === 0 ? name + " ".repeat(indent - stringWidth(name)) : " ".repeat(indent);
    return margin + line;
  });
}

function wrapText(content: string, width: number): string[] {
  return visibleLines(content).flatMap((line) => wrapAnsi(line, width, { hard: true }).split("\n"));
}

/** The lines of a message's text with all in it that nobody would see otherwise made visible. */
export function visibleLines(content: string): string[] {
  const lines = content.replaceAll("\r\n", "\n").split("\n");
  return lines.map(
    (line, index) => printable(showEdges(line)) + (index < lines.length - 1 ? newline : ""),
  );
}

function showEdges(line: string): string {
  return line.replaceAll(/^ +| +$/g, (spaces) => edgeSpace.repeat(spaces.length));
}

/** The text with its control characters spelled out, `\u001b` for instance. */
function printable(text: string): string {
  return text.replaceAll(
    /\p{Cc}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
