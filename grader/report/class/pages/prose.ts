import { type Html, html } from "./html.ts";

/** A sentence of ours, in which code stands between backticks. */
export function prose(sentence: string): Html {
  return sentence
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}

/** Some lines of ours: sentences, and what stands as it is because it is indented, with its heading. */
export function paragraphs(text: string): Html {
  const lines = text.split("\n");
  const isFixed = (index: number) => /^[ +-] /.test(lines[index] ?? "");
  const blocks: { fixed: boolean; lines: string[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const fixed = isFixed(index) || (index > 0 && isFixed(index + 1));
    const last = blocks.at(-1);
    if (fixed && last?.fixed) last.lines.push(line);
    else if (line !== "") blocks.push({ fixed, lines: [line] });
  }
  return blocks.map(({ fixed, lines }) =>
    fixed ? html`<pre>${lines.join("\n")}</pre>` : html`<p>${lines.map(prose)}</p>`,
  );
}
