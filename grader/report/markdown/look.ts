import picocolors from "picocolors";

type Paint = (text: string) => string;

/**
 * How a page looks: the one palette, and what the terminal can do.
 *
 * Only colours that can be read on a light and on a dark background: no white, black, yellow or
 * blue, and nothing dimmed. Without colour every paint leaves its text as it is.
 */
export interface Look {
  readonly color: boolean;
  /** Whether the terminal makes OSC 8 links clickable. */
  readonly links: boolean;
  readonly title: Paint;
  readonly heading: Paint;
  readonly strong: Paint;
  readonly emphasis: Paint;
  readonly code: Paint;
  /** What isn't the author's text: labels, bars, rules, keys. */
  readonly label: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly link: Paint;
  /** Colours code of a language it knows; set by `withHighlighter`. */
  readonly highlight?: (code: string, language: string) => string;
}

/** The look for a terminal with or without colour. */
export function lookFor({ color, links }: { color: boolean; links: boolean }): Look {
  const paints = picocolors.createColors(color);
  return {
    color,
    links,
    title: (text) => paints.bold(paints.magenta(text)),
    heading: (text) => paints.bold(paints.magenta(text)),
    strong: paints.bold,
    emphasis: paints.italic,
    code: paints.cyan,
    label: paints.magenta,
    good: paints.green,
    bad: paints.red,
    link: (text) => paints.underline(text),
  };
}
