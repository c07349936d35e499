import { emitKeypressEvents, type Key } from "node:readline";

/** What the learner can ask for. */
export interface Wishes {
  again(): void;
  quit(): void;
}

/**
 * Listens to the keyboard: Enter grades again, q and Ctrl-C quit, and so does an interrupt from
 * outside. Without a keyboard, through a pipe, only the interrupt. Gives what puts everything back.
 */
export function listenToKeys({ again, quit }: Wishes): () => void {
  const { stdin } = process;
  const onKey = (_text: string | undefined, { name, ctrl }: Key) => {
    if (name === "q" || (ctrl && (name === "c" || name === "d"))) quit();
    else if (name === "return" || name === "enter") again();
  };
  const putBack = () => {
    process.off("SIGINT", quit);
    for (const signal of signals) process.off(signal, onSignal);
    if (!stdin.isTTY) return;
    stdin.off("keypress", onKey);
    stdin.setRawMode(false);
    stdin.pause();
  };
  const onSignal = (signal: NodeJS.Signals) => {
    putBack();
    process.kill(process.pid, signal);
  };
  process.on("SIGINT", quit);
  for (const signal of signals) process.on(signal, onSignal);
  if (stdin.isTTY) {
    emitKeypressEvents(stdin);
    stdin.setRawMode(true);
    stdin.on("keypress", onKey).resume();
  }
  return putBack;
}

const signals = ["SIGTERM", "SIGHUP"] as const;
