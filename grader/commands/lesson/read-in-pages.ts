import { emitKeypressEvents, type Key } from "node:readline";
import type { Block } from "../../report/markdown/block.ts";
import type { Look } from "../../report/markdown/look.ts";
import { drawLive, drawPage, frameHeight } from "../../report/page-screen.ts";
import { type Page, pageOf, paginate } from "../../report/paginate.ts";
import type { Watched } from "./watch-blocks.ts";

/** Something to read page by page. */
export interface Pages {
  readonly title: string;
  readonly look: Look;
  layOut(columns: number): readonly (readonly Block[])[];
  /** True when a section has code that can be watched while it runs. */
  watchable(section: number): boolean;
  /** Starts that code. */
  watch(section: number): Promise<Watched>;
}

/** How often the screen is drawn anew while code runs, in milliseconds. */
const frame = 50;

/** The alternate screen, so that the learner's own screen comes back; no cursor; no line wrapping. */
const enter = "\u001b[?1049h\u001b[?25l\u001b[?7l";
const leave = "\u001b[?7h\u001b[?25h\u001b[?1049l";

/**
 * Shows pages in the terminal until the reader quits or goes past the last one. Wraps them anew
 * when the window changes its size. Leaves the terminal as it was, also on Ctrl-C or a signal.
 */
export function readInPages(reading: Pages): Promise<void> {
  const { stdin, stdout } = process;
  let pages: readonly Page[] = [];
  let at = 0;
  /** What the reader turned to, however often the window changes its size meanwhile. */
  let place = 0;
  let watched: Watched | undefined;
  let asked = 0;
  let clock: NodeJS.Timeout | undefined;

  const watchableHere = () => pages[at]?.sections.find((section) => reading.watchable(section));
  const draw = () => {
    const { columns, rows } = stdout;
    const { title, look } = reading;
    const playable = watchableHere() !== undefined;
    const screen = { title, pages, at, columns, rows, look, playable };
    const runs = watched?.runs();
    if (runs?.every(({ ended }) => ended)) clearInterval(clock);
    stdout.write(runs ? drawLive(screen, runs) : drawPage(screen));
  };
  const layOutAnew = () => {
    pages = paginate(reading.layOut(stdout.columns), Math.max(1, stdout.rows - frameHeight));
    at = pageOf(pages, place);
    draw();
  };
  const stopWatching = async () => {
    clearInterval(clock);
    asked += 1;
    const was = watched;
    watched = undefined;
    await was?.stop();
  };
  const watch = async () => {
    const section = watchableHere();
    if (section === undefined) return;
    void stopWatching();
    const mine = asked;
    const started = await reading.watch(section);
    // Meanwhile the reader may have pressed another key.
    if (asked !== mine) return void started.stop();
    watched = started;
    clock = setInterval(draw, frame);
    draw();
  };

  return new Promise((resolve) => {
    const close = () => {
      stdin.off("keypress", onKey).off("end", close);
      stdout.off("resize", layOutAnew);
      for (const signal of signals) process.off(signal, onSignal);
      process.off("exit", restore);
      const stopped = stopWatching();
      restore();
      stdin.pause();
      resolve(stopped);
      return stopped;
    };
    const onKey = (_text: string | undefined, key: Key) => {
      if (key.name === "p" && !key.ctrl) return void watch();
      const move = moveOf(key);
      if (move === "quit" || at + move >= pages.length) return void close();
      if (move === 0) return;
      // One step back from code that runs is its page.
      if (watched === undefined || move > 0) at = Math.max(0, at + move);
      place = pages[at]?.begins ?? 0;
      void stopWatching();
      draw();
    };
    const onSignal = async (signal: NodeJS.Signals) => {
      await close();
      process.kill(process.pid, signal);
    };

    emitKeypressEvents(stdin);
    stdin.setRawMode(true);
    stdin.on("keypress", onKey).on("end", close).resume();
    stdout.on("resize", layOutAnew);
    for (const signal of signals) process.on(signal, onSignal);
    process.on("exit", restore);
    stdout.write(enter);
    layOutAnew();
  });
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function restore(): void {
  process.stdin.setRawMode(false);
  process.stdout.write(leave);
}

function moveOf({ name, ctrl, sequence }: Key): number | "quit" {
  if (name === "q" || name === "escape" || (ctrl && (name === "c" || name === "d"))) return "quit";
  if (name === "b" || name === "left" || name === "up" || name === "pageup" || name === "backspace")
    return -1;
  const forward = ["space", "return", "enter", "right", "down", "pagedown", "n"];
  return forward.includes(name ?? "") || sequence === " " ? 1 : 0;
}
