import stringWidth from "string-width";
import { alignWires, excerpt, isRight, type Row, shortenRows } from "./align-wires.ts";
import type { Message, Wire } from "./message.ts";
import { showWire } from "./show-wire.ts";

/** How the parts of a difference are coloured; each function takes and gives a line. */
export interface Paint {
  /** What was sent, but shouldn't have been. */
  unwanted(line: string): string;
  /** What should have been sent, but wasn't. */
  missing(line: string): string;
  /** Headings and what was left out. */
  quiet(line: string): string;
}

/** No colour at all, for pipes, files and messages of exceptions. */
export const plain: Paint = {
  unwanted: (line) => line,
  missing: (line) => line,
  quiet: (line) => line,
};

const narrowestPair = 70;
/** A difference that is longer than this is cut, so that what stands above it stays in sight. */
const mostLines = 16;
const linesAtEnd = 5;
const longestText = 220;
/** Where the text begins in the lines of `showWire`. */
const textColumn = "assistant  ".length;

/**
 * What a request carried beside what it should have carried, as lines for a terminal.
 *
 * Two columns where `width` allows it, else one with `-` and `+` before the lines, which also
 * stand in the columns, so that nothing is said by colour alone. Long runs of right messages and
 * long texts are shortened around what differs.
 */
export function showDifference(
  { sent, right, title, verbs = ["carried", "should have carried"] }: Difference,
  width: number,
  paint: Paint = plain,
): string[] {
  const rows = shortenRows(alignWires(sent, right));
  const lines =
    width >= narrowestPair
      ? inTwoColumns(rows, [`${title} ${verbs[0]}`, verbs[1]], width, paint)
      : inOneColumn(rows, `what ${title} ${verbs[0]}`, width, paint);
  const left = lines.length - mostLines;
  return left <= 0
    ? lines
    : [
        ...lines.slice(0, mostLines - linesAtEnd),
        paint.quiet(`  … ${left === 1 ? "1 more line" : `${left} more lines`}`),
        ...lines.slice(-linesAtEnd),
      ];
}

/** Two wires to be compared, and what to call them. */
interface Difference {
  readonly sent: Wire;
  readonly right: Wire;
  /** Whose wires they are: "request 2". */
  readonly title: string;
  /** What that one did, and what it should have done; "carried", "should have carried" by default. */
  readonly verbs?: readonly [did: string, should: string];
}

function inTwoColumns(
  rows: readonly (Row | number)[],
  [sentTitle, rightTitle]: readonly [string, string],
  width: number,
  paint: Paint,
): string[] {
  const column = Math.floor((width - 4) / 2);
  const lines = [paint.quiet(`${pad(sentTitle, column + 2)}  ${rightTitle}`)];
  for (const row of rows) {
    if (typeof row === "number") {
      lines.push(paint.quiet(`  ${leftOut(row)}`));
      continue;
    }
    const left = row.sent ? showMessage(row.sent, row.right, column - 2) : [];
    const rightHand = row.right ? showMessage(row.right, row.sent, column - 2) : [];
    const marked = !isRight(row);
    for (let index = 0; index < Math.max(left.length, rightHand.length); index += 1) {
      const [a, b] = [left[index], rightHand[index]];
      const first = pad(a === undefined ? "" : `${marked ? "- " : "  "}${a}`, column + 4);
      const second = b === undefined ? "" : `${marked ? "+ " : "  "}${b}`;
      lines.push(marked ? paint.unwanted(first) + paint.missing(second) : first + second);
    }
  }
  return lines.map((line) => line.trimEnd());
}

function inOneColumn(
  rows: readonly (Row | number)[],
  title: string,
  width: number,
  paint: Paint,
): string[] {
  const lines = [paint.quiet(title), paint.quiet("  - shouldn't have been there, + is missing")];
  for (const row of rows) {
    if (typeof row === "number") lines.push(paint.quiet(`  ${leftOut(row)}`));
    else if (isRight(row) && row.sent) {
      lines.push(...showMessage(row.sent, row.right, width - 2).map((line) => `  ${line}`));
    } else {
      const left = row.sent ? showMessage(row.sent, row.right, width - 2) : [];
      const rightHand = row.right ? showMessage(row.right, row.sent, width - 2) : [];
      lines.push(...left.map((line) => paint.unwanted(`- ${line}`)));
      lines.push(...rightHand.map((line) => paint.missing(`+ ${line}`)));
    }
  }
  return lines;
}

function leftOut(count: number): string {
  return count === 1 ? "… 1 message as it should be" : `… ${count} messages as they should be`;
}

function showMessage(message: Message, other: Message | undefined, width: number): string[] {
  const { text, left } = excerpt(message.content, other?.content, longestText);
  const lines = showWire([{ ...message, content: text }], width);
  // Not a part of the text: spaces at its edges have to stay visible as what they are.
  return left > 0 ? [...lines, `${" ".repeat(textColumn)}(${left} more characters)`] : lines;
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}
