import stringWidth from "string-width";
import { type LiveRun, showLive } from "./live-screen.ts";
import type { Look } from "./markdown/look.ts";
import type { Page } from "./paginate.ts";

/** The lines that aren't the page's: its title and a blank below, a blank and the keys. */
export const frameHeight = 4;

const margin = "  ";
const clearToEndOfLine = "\u001b[K";
const clearToEndOfScreen = "\u001b[J";
const home = "\u001b[H";

/** A page to be drawn: the one at `at`, in a window of that size. */
export interface PageScreen {
  readonly title: string;
  readonly pages: readonly Page[];
  readonly at: number;
  readonly columns: number;
  readonly rows: number;
  readonly look: Look;
  /** True when the page shows code that can be watched while it runs. */
  readonly playable?: boolean;
}

/** The whole screen, as one text that overwrites the one before without flicker. */
export function drawPage(screen: PageScreen): string {
  const { pages, at, playable = false } = screen;
  const keys = [["space", nextOf(pages, at)]];
  if (at > 0) keys.push(["b", "back"]);
  if (playable) keys.unshift(["p", "watch it run"]);
  return draw(screen, pages[at]?.lines ?? [], keys);
}

/** The screen on which the code of a page runs. */
export function drawLive(screen: PageScreen, runs: readonly LiveRun[]): string {
  const { at, pages, columns, rows, look } = screen;
  const width = Math.max(1, columns - 2 * margin.length);
  const lines = showLive(runs, width, Math.max(1, rows - frameHeight), look);
  const keys = [
    ["p", "again"],
    ["space", nextOf(pages, at)],
    ["b", "back"],
  ];
  return draw(
    screen,
    lines.map((line) => margin + line),
    keys,
  );
}

/** What a turn of the page brings. */
function nextOf(pages: readonly Page[], at: number): string {
  if (pages[at]?.asks) return "shows the answer";
  return at === pages.length - 1 ? "finish" : "next";
}

function draw(
  { title, pages, at, columns, rows, look }: PageScreen,
  lines: readonly string[],
  keys: readonly string[][],
): string {
  const blanks = Math.max(0, rows - frameHeight - lines.length);
  const count = `${at + 1} of ${pages.length}`;
  const screen = [
    margin + look.label(spread(title, count, columns - 2 * margin.length)),
    "",
    ...lines,
    ...Array.from({ length: blanks }, () => ""),
    "",
    margin + showKeys([...keys, ["q", "quit"]], look),
  ];
  return home + screen.map((line) => line + clearToEndOfLine).join("\r\n") + clearToEndOfScreen;
}

function showKeys(keys: readonly string[][], look: Look): string {
  return keys.map(([key = "", does]) => `${look.strong(key)} ${does}`).join(look.label(" · "));
}

function spread(left: string, right: string, width: number): string {
  const gap = width - stringWidth(left) - stringWidth(right);
  return gap < 1 ? left : left + " ".repeat(gap) + right;
}
