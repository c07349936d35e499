import { diffArrays } from "diff";
import { type Message, sameMessage, type Wire } from "./message.ts";

/** One row of a comparison: the same message on both sides, or what stands on one side only. */
export interface Row {
  readonly sent?: Message;
  readonly right?: Message;
}

/** So many right messages are kept before a difference and behind it. */
const context = 2;

/** Puts two wires side by side, equal messages in one row, and what was sent instead beside what is right. */
export function alignWires(sent: Wire, right: Wire): Row[] {
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

/** True when the same message stands on both sides. */
export function isRight({ sent, right }: Row): boolean {
  return sameMessage(sent, right);
}

/** Replaces right messages far from any difference by their number. */
export function shortenRows(rows: readonly Row[]): (Row | number)[] {
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

/** A text longer than `longest` cut down to the place where it begins to differ from the other one. */
export function excerpt(
  text: string,
  other: string | undefined,
  longest: number,
): { text: string; left: number } {
  if (text.length <= longest) return { text, left: 0 };
  let same = 0;
  while (other !== undefined && same < text.length && text[same] === other[same]) same += 1;
  const start = text === other ? 0 : Math.max(0, same - 40);
  const end = Math.min(text.length, start + longest);
  const shown = `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
  return { text: shown, left: text.length - (end - start) };
}
