import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { Look } from "../markdown/look.ts";
import { progressBar } from "../progress-bar.ts";
import { titleLine } from "../title-line.ts";
import { cutLine } from "../verdict/code-frame.ts";

/** A key and what it does. */
export type KeyHelp = readonly [key: string, does: string];

/** How far the learner has come in all lessons. */
export interface Standing {
  readonly solved: number;
  readonly lessons: number;
  readonly points: number;
  readonly ofPoints: number;
}

/** How something is meant: colour only stresses what the words say. */
export type Tone = "good" | "bad" | "plain";

/** The screen of `npm start`, in a window of that size. */
export interface Frame {
  readonly standing: Standing;
  /** The lesson, and what is shown of it. */
  readonly title: readonly [left: string, right: string];
  readonly tone: Tone;
  /** The page, with its margin. */
  readonly lines: readonly string[];
  readonly status: string;
  readonly statusTone: Tone;
  /** Where in the pages the reader is, what matters most first; empty where there is one page. */
  readonly place: readonly string[];
  readonly keys: readonly KeyHelp[];
  readonly columns: number;
  readonly rows: number;
  readonly look: Look;
}

const margin = "  ";
const name = "Blank Slate";
const clearToEndOfLine = "\u001b[K";
const clearToEndOfScreen = "\u001b[J";
const home = "\u001b[H";
/** In lower windows the blank lines around the page give way to it. */
const roomy = 20;
/** With less room the pages matter more than the status. */
const narrowestStatus = 12;

/** How many lines a page may have in a window of that size. */
export function pageHeight(frame: Pick<Frame, "columns" | "rows" | "keys" | "look">): number {
  const { columns, rows, keys, look } = frame;
  const around = 3 + blanks(rows) * 2 + showKeys(keys, columns, rows, look).length;
  return Math.max(1, rows - around);
}

/** The whole screen as lines, from the progress at its top to the keys at its foot. */
export function showFrame(frame: Frame): string[] {
  const { columns, rows, look, title, tone, lines, keys } = frame;
  const width = Math.max(1, columns - 2 * margin.length);
  const height = pageHeight(frame);
  const gap = Array.from({ length: blanks(rows) }, () => "");
  const right = cutLine(title[1], width);
  const left = cutLine(title[0], Math.max(1, width - stringWidth(right) - 2));
  const line = titleLine(left, right, width);
  const painted =
    look.title(left) +
    line.slice(left.length, line.length - right.length) +
    paint(right, tone, look);
  return [
    margin + showStanding(frame.standing, width, look),
    margin + painted,
    ...gap,
    ...Array.from({ length: height }, (_, index) => lines[index] ?? ""),
    ...gap,
    margin + showStatus(frame, width),
    ...showKeys(keys, columns, rows, look),
  ].slice(-rows);
}

/** The screen as one text that overwrites the one before without flicker. */
export function drawFrame(frame: Frame): string {
  const lines = showFrame(frame).map((line) => line + clearToEndOfLine);
  return home + lines.join("\r\n") + clearToEndOfScreen;
}

function blanks(rows: number): number {
  return rows < roomy ? 0 : 1;
}

function paint(text: string, tone: Tone, look: Look): string {
  return tone === "plain" ? text : look[tone](text);
}

function showStanding(standing: Standing, width: number, look: Look): string {
  const { solved, lessons, points, ofPoints } = standing;
  const total = `${solved} of ${lessons} exercises · ${points} of ${ofPoints} points`;
  const room = width - stringWidth(name) - stringWidth(total) - 6;
  if (room < 5) return cutLine(total, width);
  const bar = progressBar(solved, lessons, Math.min(40, room));
  return `${look.label(name)}   ${look.good(bar)}   ${total}`;
}

function showStatus({ status, statusTone, place, look }: Frame, width: number): string {
  // A status that is cut says nothing: before that, the keys give way, and even the page's number.
  const places = place.map((_, left) => place.slice(0, place.length - left).join(" · "));
  const fits = [...places, ""].find((text) => width - roomFor(text) >= stringWidth(status));
  const right = fits ?? places.at(-1) ?? "";
  const room = width - roomFor(right);
  if (room < narrowestStatus) return look.label(cutLine(right, width));
  const left = cutLine(status, room);
  const line = right === "" ? left : titleLine(left, right, width);
  return paint(left, statusTone, look) + look.label(line.slice(left.length));
}

function roomFor(place: string): number {
  return place === "" ? 0 : stringWidth(place) + 2;
}

/** The keys in as few lines as possible. Only a window too low for a page leaves some out. */
function showKeys(keys: readonly KeyHelp[], columns: number, rows: number, look: Look): string[] {
  const width = Math.max(1, columns - 2 * margin.length);
  const lines: string[] = [];
  for (const [key, does] of keys) {
    const help = `${look.strong(key)} ${does}`;
    const last = lines.at(-1);
    const joined = last === undefined ? help : `${last}${look.label(" · ")}${help}`;
    if (last !== undefined && stringWidth(joined) > width) lines.push(help);
    else lines.splice(-1, 1, joined);
  }
  return lines
    .flatMap((line) => wrapAnsi(line, width, { hard: true }).split("\n"))
    .slice(0, Math.max(1, Math.floor(rows / 4)))
    .map((line) => margin + line);
}
