import type { Look } from "../../report/markdown/look.ts";
import { hang, wrapText } from "../../report/markdown/wrap.ts";
import type { Outcome } from "./outcome.ts";

const margin = "      ";

/** What a proof came to, as lines: the proof itself, then what is wrong, lesson by lesson where it is about lessons. */
export function showOutcome(
  name: string,
  outcome: Outcome,
  seconds: number,
  { columns, look }: { columns: number; look: Look },
): readonly string[] {
  const { what, passed, failed, complaints, lessons = [], warnings = [] } = outcome;
  const mark = failed === 0 ? look.good("✓") : look.bad("✗");
  const count = `(${passed} of ${passed + failed}, ${seconds.toFixed(1)} s)`;
  const wrap = (text: string, first: string) => {
    const lines = wrapText(text, columns - margin.length - first.length);
    return hang(lines, margin + first, margin + " ".repeat(first.length));
  };
  const label = ` ${name.padEnd(10)} `;
  const room = columns - "  ✓".length - label.length;
  const rest = " ".repeat(columns - room);
  return [
    ...hang(wrapText(`${what} ${count}`, room), `  ${mark}${label}`, rest),
    ...complaints.flatMap(indent),
    ...lessons.flatMap(({ title, sentences }) => [
      "",
      margin + look.strong(title),
      ...sentences.flatMap((sentence) => wrap(sentence, "- ")),
    ]),
    ...(lessons.length > 0 ? [""] : []),
    ...warnings.flatMap((warning) => wrap(`Warning: ${warning}`, "")),
  ];
}

/** What another program has printed keeps its lines. */
function indent(text: string): readonly string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => margin + line);
}
