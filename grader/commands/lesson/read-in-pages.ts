import { emitKeypressEvents, type Key } from "node:readline";
import type { Block } from "../../report/markdown/block.ts";
import type { Look } from "../../report/markdown/look.ts";
import { drawPage, frameHeight } from "../../report/page-screen.ts";
import { type Page, pageOf, paginate } from "../../report/paginate.ts";

/** Something to read page by page. */
export interface Pages {
  readonly title: string;
  readonly look: Look;
  layOut(columns: number): readonly (readonly Block[])[];
}

/** The alternate screen, so that the learner's own screen comes back; no cursor; no line wrapping. */
const enter = "\u001b[?1049h\u001b[?25l\u001b[?7l";
const leave = "\u001b[?7h\u001b[?25h\u001b[?1049l";

/**
 * Shows pages in the terminal until the reader quits or goes past the last one. Wraps them anew
 * when the window changes its size. Leaves the terminal as it was, also on Ctrl-C or a signal.
 */
export function readInPages({ title, look, layOut }: Pages): Promise<void> {
  const { stdin, stdout } = process;
  let pages: readonly Page[] = [];
  let at = 0;

  const draw = () => {
    const { columns, rows } = stdout;
    stdout.write(drawPage({ title, pages, at, columns, rows, look }));
  };
  const layOutAnew = () => {
    const block = pages[at]?.firstBlock ?? 0;
    pages = paginate(layOut(stdout.columns), Math.max(1, stdout.rows - frameHeight));
    at = pageOf(pages, block);
    draw();
  };

  return new Promise((resolve) => {
    const close = () => {
      stdin.off("keypress", onKey).off("end", close);
      stdout.off("resize", layOutAnew);
      for (const signal of signals) process.off(signal, onSignal);
      process.off("exit", restore);
      restore();
      stdin.pause();
      resolve();
    };
    const onKey = (_text: string | undefined, key: Key) => {
      const move = moveOf(key);
      if (move === "quit" || at + move >= pages.length) return close();
      at = Math.max(0, at + move);
      draw();
    };
    const onSignal = (signal: NodeJS.Signals) => {
      close();
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
