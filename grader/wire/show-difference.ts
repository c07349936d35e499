import { diffArrays } from "diff";
import stringWidth from "string-width";
import { type Message, sameMessage, type Wire } from "./message.ts";
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

/** One row of the comparison: the same message on both sides, or what stands on one side only. */
interface Row {
  readonly sent?: Message;
  readonly right?: Message;
}

const narrowestPair = 70;
/** A difference that is longer than this is cut, so that what stands above it stays in sight. */
const mostLines = 16;
const linesAtEnd = 5;
const longestText = 220;
const context = 2;
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
  const rows = shorten(align(sent, right));
  const lines =
    width >= narrowestPair
      ? inTwoColumns(rows, [`${title} ${verbs[0]}`, verbs[1]], width, paint)
      : inOneColumn(rows, `what ${title} ${verbs[0]}`, width, paint);
  return lines.length <= mostLines
    ? lines
    : [
        ...lines.slice(0, mostLines - linesAtEnd),
        paint.quiet(`  … ${lines.length - mostLines} more lines`),
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

function align(sent: Wire, right: Wire): Row[] {
  const parts = diffArrays([...sent], [...right], { comparator: sameMessage });
  const rows: Row[] = [];
  let unwanted: Message[] = [];
  for (const { value, added, removed } of parts) {
    if (removed) {
      unwanted = value;
      rows.push(...value.map((message) => ({ sent: message })));
    } else if (added) {
      rows.splice(rows.length - unwanted.length, unwanted.length, ...pair(unwanted, value));
      unwanted = [];
    } else {
      rows.push(...value.map((message) => ({ sent: message, right: message })));
      unwanted = [];
    }
  }
  return rows;
}

/** Puts side by side what was sent instead of something else. */
function pair(sent: readonly Message[], right: readonly Message[]): Row[] {
  return Array.from({ length: Math.max(sent.length, right.length) }, (_, index) => ({
    ...(sent[index] && { sent: sent[index] }),
    ...(right[index] && { right: right[index] }),
  }));
}

function isRight({ sent, right }: Row): boolean {
  return sameMessage(sent, right);
}

/** Replaces right messages far from any difference by their number. */
function shorten(rows: readonly Row[]): (Row | number)[] {
  const near = (index: number) =>
    rows.slice(Math.max(0, index - context), index + context + 1).some((row) => !isRight(row));
  const result: (Row | number)[] = [];
  for (const [index, row] of rows.entries()) {
    const last = result.at(-1);
    if (near(index) || index === 0 || index === rows.length - 1) result.push(row);
    else if (typeof last === "number") result[result.length - 1] = last + 1;
    else result.push(1);
  }
  return result;
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
  const { text, left } = excerpt(message.content, other?.content);
  const lines = showWire([{ ...message, content: text }], width);
  // Not a part of the text: spaces at its edges have to stay visible as what they are.
  return left > 0 ? [...lines, `${" ".repeat(textColumn)}(${left} more characters)`] : lines;
}

/** A long text cut down to the place where it begins to differ from the other one. */
function excerpt(text: string, other: string | undefined): { text: string; left: number } {
  if (text.length <= longestText) return { text, left: 0 };
  let same = 0;
  while (other !== undefined && same < text.length && text[same] === other[same]) same += 1;
  const start = text === other ? 0 : Math.max(0, same - 40);
  const end = Math.min(text.length, start + longestText);
  const shown = `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
  return { text: shown, left: text.length - (end - start) };
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}
