import stringWidth from "string-width";

/** A piece of a line whose characters all look the same. */
export interface Run {
  readonly text: string;
  /** The number of one of the terminal's sixteen colours; `undefined` for its usual one. */
  readonly color?: number | undefined;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

/** A terminal as it stands: what the learner typed, and the lines that came. */
export interface TerminalScreen {
  /** What was typed after the prompt; left out where the program has the window for itself. */
  readonly typed?: string;
  readonly columns: number;
  readonly lines: readonly (readonly Run[])[];
}

const cell = { width: 8.4, height: 19 };
const fontSize = 14;
const margin = { side: 18, top: 50, bottom: 16 };
const fonts =
  "ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";
const colors = { paper: "#1d2130", frame: "#5b6480", text: "#e3e6f0" };

/** The sixteen colours, each readable on the paper. */
const palette = [
  ...["#8189a6", "#ff8b93", "#9bd68b", "#f0c674", "#8ab4ff", "#d9a4f5", "#7fd4de", "#e3e6f0"],
  ...["#9aa4c4", "#ffa3aa", "#b2e6a3", "#ffdb8f", "#a9c8ff", "#e6bdff", "#9be6ee", "#ffffff"],
];

/**
 * Draws a terminal as an SVG: a window with a border of its own, so that it stands out on a light
 * page and on a dark one.
 *
 * @param title what a person hears who can't see the picture
 */
export function drawTerminal(screen: TerminalScreen, title: string): string {
  const prompt = [
    { text: "$ ", color: 8 },
    { text: screen.typed ?? "", bold: true },
  ];
  const lines = screen.typed === undefined ? screen.lines : [prompt, ...screen.lines];
  const width = Math.ceil(screen.columns * cell.width + 2 * margin.side);
  const height = margin.top + lines.length * cell.height + margin.bottom;
  const rows = lines.map((runs, row) => drawLine(runs, margin.top + row * cell.height));
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeText(title)}">`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="9" fill="${colors.paper}" stroke="${colors.frame}"/>`,
    ...["#ff8b93", "#f0c674", "#9bd68b"].map(
      (fill, index) => `<circle cx="${20 + index * 18}" cy="19" r="5.5" fill="${fill}"/>`,
    ),
    `<g font-family="${fonts}" font-size="${fontSize}" fill="${colors.text}">`,
    ...rows.filter((row) => row !== ""),
    "</g>",
    "</svg>",
  ].join("\n")}\n`;
}

/** The text a picture shows, line by line, each word in its column. */
export function textOfPicture(svg: string): string[] {
  const lines: string[] = [];
  for (const [, y, content = ""] of svg.matchAll(/<text y="([\d.]+)">(.*)<\/text>/g)) {
    let line = "";
    for (const [, x, words = ""] of content.matchAll(/<tspan x="([\d.]+)"[^>]*>([^<]*)/g)) {
      const column = Math.round((Number(x) - margin.side) / cell.width);
      line += " ".repeat(Math.max(0, column - stringWidth(line))) + plainText(words);
    }
    lines[Math.round((Number(y) - margin.top) / cell.height)] = line;
  }
  return Array.from(lines, (line) => line ?? "");
}

function drawLine(runs: readonly Run[], y: number): string {
  let column = 0;
  const drawn = runs.flatMap((run) => {
    // Several blanks in a row would be drawn as one, so each stretch of words gets its own place.
    return run.text.split(/( {2,})/).map((words) => {
      const start = column;
      column += stringWidth(words);
      return words.trim() === "" ? "" : drawWords(words, start, run);
    });
  });
  const content = drawn.join("");
  return content === "" ? "" : `<text y="${y}">${content}</text>`;
}

function drawWords(words: string, column: number, run: Run): string {
  const text = words.trimStart();
  const x = margin.side + (column + words.length - text.length) * cell.width;
  const length = stringWidth(text.trimEnd()) * cell.width;
  return `<tspan x="${round(x)}" textLength="${round(length)}"${look(run)}>${escapeText(text.trimEnd())}</tspan>`;
}

function look({ color, bold, italic, underline }: Run): string {
  return [
    color === undefined ? "" : ` fill="${palette[color] ?? colors.text}"`,
    bold ? ' font-weight="700"' : "",
    italic ? ' font-style="italic"' : "",
    underline ? ' text-decoration="underline"' : "",
  ].join("");
}

const round = (value: number) => Math.round(value * 10) / 10;

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function plainText(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
