import stringWidth from "string-width";
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
}

/** The whole screen, as one text that overwrites the one before without flicker. */
export function drawPage({ title, pages, at, columns, rows, look }: PageScreen): string {
  const lines = pages[at]?.lines ?? [];
  const blanks = Math.max(0, rows - frameHeight - lines.length);
  const count = `${at + 1} of ${pages.length}`;
  const screen = [
    margin + look.label(spread(title, count, columns - 2 * margin.length)),
    "",
    ...lines,
    ...Array.from({ length: blanks }, () => ""),
    "",
    margin + showKeys(at, pages.length, look),
  ];
  return home + screen.map((line) => line + clearToEndOfLine).join("\r\n") + clearToEndOfScreen;
}

function showKeys(at: number, count: number, look: Look): string {
  const keys = [["space", at === count - 1 ? "finish" : "next"]];
  if (at > 0) keys.push(["b", "back"]);
  keys.push(["q", "quit"]);
  return keys.map(([key = "", does]) => `${look.strong(key)} ${does}`).join(look.label(" · "));
}

function spread(left: string, right: string, width: number): string {
  const gap = width - stringWidth(left) - stringWidth(right);
  return gap < 1 ? left : left + " ".repeat(gap) + right;
}
