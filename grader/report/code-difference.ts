import { structuredPatch } from "diff";
import type { Look } from "./markdown/look.ts";
import { wrapCode } from "./markdown/wrap.ts";

/** So many equal lines stand around what differs, to show the place. */
const context = 3;
/** What doesn't fit into a line goes on in the next, indented by so many columns. */
const further = 4;

/** A learner's file, and what it is compared with. */
export interface Compared {
  readonly theirs: string;
  readonly reference: string;
  /** The file as it came. */
  readonly stub: string;
}

/** A line of code, and its number in the file. */
interface Line {
  readonly text: string;
  readonly number: number;
}

/**
 * What differs between a learner's file and the reference, as lines: `-` stands before what only
 * theirs has, `+` before what only the reference has, `↪` before what
 * didn't fit into the line above. No lines when both say the same.
 *
 * Comments that came with the exercise, its task and its TODOs, aren't the learner's: they are left
 * out, unless the reference has them too.
 */
export function showCodeDifference(
  { theirs, reference, stub }: Compared,
  width: number,
  look: Look,
): string[] {
  const others = withoutTask(linesOf(reference));
  const kept = new Set(others.map(({ text }) => text));
  const came = new Set(
    linesOf(stub)
      .filter(isComment)
      .map(({ text }) => text),
  );
  const mine = withoutTask(linesOf(theirs)).filter(({ text }) => !came.has(text) || kept.has(text));
  const tidy = mine.filter(
    ({ text }, index) => text !== "" || (mine[index - 1]?.text ?? "") !== "",
  );
  const { hunks } = structuredPatch("", "", codeOf(tidy), codeOf(others), "", "", { context });
  return hunks.flatMap(({ oldStart, lines }, index) => {
    const number = tidy[oldStart - 1]?.number;
    const skips = number !== undefined && (index > 0 || oldStart > 1);
    const place = skips ? [look.label(`  … line ${number}`)] : [];
    return [...place, ...lines.flatMap((text) => showLine(text, width, look))];
  });
}

function showLine(line: string, width: number, look: Look): string[] {
  const mark = line.slice(0, 1);
  if (mark === "\\") return [];
  const paint = { "-": look.bad, "+": look.good }[mark] ?? ((text: string) => text);
  return wrapCode(line.slice(1), width - 2, further).map((text, index) =>
    // What goes on isn't a line of code by itself.
    index === 0 ? paint(`${mark} ${text}`.trimEnd()) : look.label("↪ ") + paint(text),
  );
}

/** Line ends and blanks at the end of lines make no difference. */
function linesOf(file: string): Line[] {
  const lines = file
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split(/\r?\n/);
  return lines.map((text, index) => ({ text: text.trimEnd(), number: index + 1 }));
}

/** Without the comment at the top in which an exercise states its task, and blank lines around it. */
function withoutTask(lines: readonly Line[]): Line[] {
  const begins = lines[0]?.text === "/*";
  const end = begins ? lines.findIndex(({ text }) => text === " */") + 1 : 0;
  const first = lines.findIndex(({ text }, index) => index >= end && text !== "");
  return first === -1 ? [] : lines.slice(first);
}

function isComment({ text }: Line): boolean {
  return text.trimStart().startsWith("//");
}

function codeOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => `${text}\n`).join("");
}
