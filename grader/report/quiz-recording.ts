import type { Wire } from "../wire/message.ts";
import { showWire } from "../wire/show-wire.ts";

/** How wide the wires in an exercise's comments are: they fit into a window of 80 columns. */
const width = 72;

/** One request of a quiz. */
export interface QuizWire {
  /** What the quiz calls it: the letter `a`. */
  readonly letter: string;
  /** Which request of its program it was, counted from 1. */
  readonly number: number;
  readonly wire: Wire;
}

/**
 * The text of an exercise with each wire in the place that is marked for it: the comment that begins
 * with a line such as `// Wire a`, up to where that comment ends. A wire without a mark is left out.
 */
export function withQuizWires(text: string, wires: readonly QuizWire[]): string {
  return wires.reduce((before, { letter, number, wire }) => {
    const mark = new RegExp(`^// Wire ${letter}\\b.*\\n(?:[ \\t]*//.*\\n)*`, "m");
    const lines = [`Wire ${letter}, request ${number} of its program`, "", ...indent(wire)];
    const comment = lines.map((line) => `// ${line}`.trimEnd()).join("\n");
    return before.replace(mark, () => `${comment}\n`);
  }, text);
}

function indent(wire: Wire): string[] {
  return showWire(wire, width).map((line) => `  ${line}`);
}
