import { structuredPatch } from "diff";
import type { Look } from "./markdown/look.ts";
import { wrapCode } from "./markdown/wrap.ts";

/** So many equal lines stand around what differs, to show the place. */
const context = 3;
/** What doesn't fit into a line goes on in the next, indented by so many columns. */
const further = 4;

/**
 * What differs between a learner's file and the reference, as lines: `-` stands before what only
 * theirs has, `+` before what only the reference has. No lines when both say the same.
 *
 * The comment at the top, where an exercise states its task, isn't compared.
 */
export function showCodeDifference(
  theirs: string,
  reference: string,
  width: number,
  look: Look,
): string[] {
  const mine = withoutHeader(theirs);
  const other = withoutHeader(reference);
  const { hunks } = structuredPatch("", "", mine.code, other.code, "", "", { context });
  return hunks.flatMap(({ oldStart, lines }, index) => {
    const line = oldStart + mine.lines;
    const place = index === 0 && oldStart <= 1 ? [] : [look.label(`  … line ${line}`)];
    return [...place, ...lines.flatMap((text) => showLine(text, width, look))];
  });
}

function showLine(line: string, width: number, look: Look): string[] {
  const mark = line.slice(0, 1);
  if (mark === "\\") return [];
  const paint = { "-": look.bad, "+": look.good }[mark] ?? ((text: string) => text);
  return wrapCode(line.slice(1), width - 2, further).map((text) =>
    paint(`${mark} ${text}`.trimEnd()),
  );
}

/** The code below the comment at the top, with LF at the end of each line, and the lines left out. */
function withoutHeader(text: string): { code: string; lines: number } {
  const all = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const header = /^\s*\/\*(?!\*)[\s\S]*?\*\/\s*?\n\s*/.exec(all)?.[0] ?? "";
  const lines = all
    .slice(header.length)
    .split("\n")
    .map((line) => line.trimEnd());
  return { code: `${lines.join("\n").trimEnd()}\n`, lines: header.split("\n").length - 1 };
}
