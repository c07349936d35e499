import { type Chart, type Series, titleOf, write } from "./chart.ts";
import { describeChart } from "./describe-chart.ts";
import { type Scale, scaleOf } from "./scale.ts";

const size = { width: 760, height: 380 };
const plot = { left: 84, right: 24, top: 64, bottom: 52 };
const fonts = "system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
/** A paper and a frame of its own, so that it can be read on a light page and on a dark one. */
const colors = { paper: "#1d2130", frame: "#5b6480", grid: "#394058", text: "#e3e6f0" };
/** The lines differ in colour and in the way they are drawn. */
const strokes = [
  { color: "#ff8b93", dashes: "" },
  { color: "#9bd68b", dashes: "9 5" },
  { color: "#8ab4ff", dashes: "2 5" },
];

/** Draws a chart as an SVG. Equal charts give equal pictures. */
export function drawChart(chart: Chart): string {
  const scale = scaleOf(chart);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" aria-label="${escapeText(describeChart(chart))}">`,
    `<rect x="0.5" y="0.5" width="${size.width - 1}" height="${size.height - 1}" rx="9" fill="${colors.paper}" stroke="${colors.frame}"/>`,
    `<g font-family="${fonts}" font-size="14" fill="${colors.text}">`,
    `<text x="24" y="34" font-size="17" font-weight="700">${titleOf(chart)}</text>`,
    ...scale.levels.map((level) => drawLevel(level, scale)),
    ...scale.marks.map((turn) => text(xOf(turn, scale), size.height - 28, String(turn), "middle")),
    text((plot.left + size.width - plot.right) / 2, size.height - 9, "turn", "middle"),
    ...chart.series.map((series, which) => drawSeries(series, which, scale)),
    ...chart.series.map(drawName),
    "</g>",
    "</svg>",
  ].join("\n")}\n`;
}

function drawLevel(level: number, scale: Scale): string {
  const y = yOf(level, scale);
  const line = `<path d="M${plot.left} ${y}H${size.width - plot.right}" stroke="${colors.grid}"/>`;
  return line + text(plot.left - 10, y + 5, write(level), "end");
}

function drawSeries({ values }: Series, which: number, scale: Scale): string {
  const places = values.map((value, index) => `${xOf(index + 1, scale)} ${yOf(value, scale)}`);
  return `<path d="M${places.join("L")}" fill="none" ${strokeOf(which)} stroke-width="3" stroke-linejoin="round"/>`;
}

/** The name of a series beside a piece of its line, in the corner where no line gets to. */
function drawName({ name, values }: Series, which: number): string {
  const y = plot.top + 16 + which * 24;
  const line = `<path d="M${plot.left + 16} ${y - 5}h44" ${strokeOf(which)} stroke-width="3"/>`;
  const words = `${name}: ${write(values.at(-1) ?? 0)} in turn ${values.length}`;
  return line + text(plot.left + 72, y, words, "start");
}

function strokeOf(which: number): string {
  const { color, dashes } = strokes[which % strokes.length] ?? { color: colors.text, dashes: "" };
  return `stroke="${color}"${dashes === "" ? "" : ` stroke-dasharray="${dashes}"`}`;
}

function text(x: number, y: number, words: string, anchor: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${escapeText(words)}</text>`;
}

function xOf(turn: number, { turns }: Scale): number {
  const room = size.width - plot.left - plot.right;
  return round(plot.left + ((turn - 1) / Math.max(1, turns - 1)) * room);
}

function yOf(value: number, { top }: Scale): number {
  return round(size.height - plot.bottom - (value / top) * (size.height - plot.top - plot.bottom));
}

const round = (value: number) => Math.round(value * 10) / 10;

function escapeText(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
