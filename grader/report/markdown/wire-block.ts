import type { Message, Wire } from "../../wire/message.ts";
import { showWire } from "../../wire/show-wire.ts";
import type { Look } from "./look.ts";

const margin = "  ";
const labelPattern = /^request \d+/;

/**
 * The wires of a ` ```wire ` block, wrapped to the window. The block holds one paragraph per
 * request: a label that begins `request 2`, then the wire as `showWire` shows it, indented.
 */
export function renderWireBlock(code: string, width: number, look: Look): string[] {
  return code.split(/\n(?=request \d)/).flatMap((paragraph, index) => {
    const [label = "", ...rest] = paragraph.trimEnd().split("\n");
    const gap = index === 0 ? [] : [""];
    if (!labelPattern.test(label)) return [...gap, label, ...rest];
    return [...gap, ...renderWire(label, readShownWire(rest), width, look)];
  });
}

/** A wire under its label. */
export function renderWire(label: string, wire: Wire, width: number, look: Look): string[] {
  const lines = showWire(wire, width - margin.length);
  return [look.label(label), ...lines.map((line) => margin + paintRole(line, look))];
}

/** Reads a wire back from the lines that `showWire` made of it. */
function readShownWire(lines: readonly string[]): Wire {
  const wire: Message[] = [];
  for (const line of lines) {
    const [, role = "", text = ""] = /^ {2}(\S+(?: \S+)*) {2,}(.*)$/.exec(line) ?? [];
    const last = wire.at(-1);
    if (role !== "") wire.push({ role, content: text });
    else if (last !== undefined) wire[wire.length - 1] = { ...last, content: join(last, line) };
  }
  return wire;
}

/** A line that ends in `↵` is followed by a newline; any other was wrapped at a space. */
function join({ content }: Message, line: string): string {
  return content.endsWith("↵")
    ? `${content.slice(0, -1)}\n${line.trim()}`
    : `${content} ${line.trim()}`;
}

function paintRole(line: string, look: Look): string {
  return line.replace(/^\S+/, (role) => look.strong(role));
}
