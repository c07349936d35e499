/** What happens to a terminal while it is held. */
export interface HeldEvents {
  /** Whether there is a keyboard to be listened to. */
  readonly hasKeys: boolean;
  onInput(data: string): void;
  onResize(): void;
  /** The terminal was given back for a while, and is ours again: what stood there is gone. */
  onReturn(): void;
  /** Somebody outside wants the program to end, or nobody is there any more. */
  onEnd(signal: NodeJS.Signals | "closed"): void;
}

/** A terminal that is ours for a while. */
export interface HeldTerminal {
  /** Stops the program until the shell's `fg`, as Ctrl-Z does. */
  suspend(): void;
  /** Gives the terminal to somebody else while they work. */
  lend(work: () => Promise<void>): Promise<void>;
  /** Gives the terminal back as it was. */
  release(): void;
}

/** The alternate screen, so that the learner's own screen comes back; no cursor; no line wrapping. */
const enter = "\u001b[?1049h\u001b[?25l\u001b[?7l";
const leave = "\u001b[?7h\u001b[?25h\u001b[?1049l";
const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Who still runs after so long, in ms, hasn't been stopped, or is back. */
const notStopped = 100;
const canBeStopped = process.platform !== "win32";

/**
 * Takes the terminal: keys one by one, and with `screen` a screen of our own. Whatever ends the
 * program, a signal or an exception, gives it back as it was, and so does stopping it with Ctrl-Z.
 * Without a keyboard only signals are heard.
 */
export function holdTerminal(screen: boolean, events: HeldEvents): HeldTerminal {
  const { stdin, stdout } = process;
  const { hasKeys } = events;
  let held = false;
  let released = false;
  let lent = false;
  const take = () => {
    held = true;
    if (hasKeys) stdin.setRawMode(true);
    if (screen) stdout.write(enter);
  };
  const giveBack = () => {
    if (!held) return;
    held = false;
    if (hasKeys) stdin.setRawMode(false);
    if (screen) stdout.write(leave);
  };
  const onInput = (data: string) => events.onInput(data);
  const onResize = () => events.onResize();
  const listen = () => stdin.on("data", onInput).resume();
  const onClosed = () => events.onEnd("closed");
  const onSignal = (signal: NodeJS.Signals) => {
    // Ctrl-C is meant for who has the terminal.
    if (lent && signal === "SIGINT") return;
    giveBack();
    events.onEnd(signal);
  };
  const onStop = () => {
    giveBack();
    process.kill(process.pid, "SIGSTOP");
  };
  const onContinue = () => {
    if (held || released) return;
    process.off("SIGTSTP", onStop).on("SIGTSTP", onStop);
    if (lent) return;
    take();
    events.onReturn();
  };

  if (hasKeys) {
    stdin.setEncoding("utf8").on("end", onClosed).on("error", onClosed);
    listen();
  }
  stdout.on("resize", onResize);
  for (const signal of endings) process.on(signal, onSignal);
  if (canBeStopped && hasKeys) process.on("SIGTSTP", onStop).on("SIGCONT", onContinue);
  // Also for an exception of ours: its text has to be seen, on the learner's own screen.
  process.on("exit", giveBack).on("uncaughtExceptionMonitor", giveBack);
  take();

  return {
    suspend() {
      if (!canBeStopped || !hasKeys) return;
      // Before anybody stops: the shell takes the terminal as soon as npm does, and who changes it
      // from behind is stopped half-way, and after `fg` a second time.
      giveBack();
      process.off("SIGTSTP", onStop);
      // The whole job, npm included: else the shell wouldn't notice.
      process.kill(0, "SIGTSTP");
      // Where there is no shell to come back from, nobody is stopped.
      setTimeout(onContinue, notStopped);
    },
    async lend(work) {
      giveBack();
      lent = true;
      stdin.off("data", onInput).pause();
      try {
        await work();
      } finally {
        lent = false;
        if (!released) {
          take();
          listen();
        }
      }
    },
    release() {
      released = true;
      giveBack();
      stdin.off("data", onInput).off("end", onClosed).off("error", onClosed);
      if (hasKeys) stdin.pause();
      stdout.off("resize", onResize);
      for (const signal of endings) process.off(signal, onSignal);
      process.off("SIGTSTP", onStop).off("SIGCONT", onContinue);
      process.off("exit", giveBack).off("uncaughtExceptionMonitor", giveBack);
    },
  };
}
