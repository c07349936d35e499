/** The longest reason that a table has room for. */
const longest = 300;

/** The first paragraph of a text, on one line: the rest of it shows wires, which have their own place. */
export function inShort(text: string): string {
  const [first = ""] = text.trim().split(/\r?\n\s*\r?\n/);
  const line = first.replaceAll(/\s+/g, " ");
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
