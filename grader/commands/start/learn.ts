import { lookFor } from "../../report/markdown/look.ts";
import { sayLines } from "../../report/start/say-lines.ts";
import { readTerminal } from "../../report/terminal.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import type { Kept } from "../../workbook/progress/progress-file.ts";
import { chatInTerminal } from "./chat-in-terminal.ts";
import { type HeldTerminal, holdTerminal } from "./hold-terminal.ts";
import { Keyboard } from "./keyboard.ts";
import { keys, plainKeys } from "./keys.ts";
import { PlainVoice } from "./plain-voice.ts";
import { Screen } from "./screen.ts";
import { Session } from "./session.ts";

/** What `npm start` begins with. */
interface Start {
  readonly lessons: readonly Lesson[];
  readonly kept: Kept;
  readonly lesson: Lesson;
  /** True when the learner asked for sentences instead of a screen. */
  readonly plain: boolean;
  readonly args: string[];
}

/** Lets the learner work until they quit. Gives the exit code, with the terminal as it was. */
export async function learn({ plain, args, ...beginning }: Start): Promise<number> {
  const { stdin, stdout, env } = process;
  const hasScreen = stdin.isTTY === true && stdout.isTTY === true && env.TERM !== "dumb";
  const full = hasScreen && !plain;
  const terminal = readTerminal({ stream: stdout, env, args });
  const look = lookFor(full ? terminal : { color: false, links: false });
  let held: HeldTerminal | undefined;
  let signal: NodeJS.Signals | undefined;
  let screen: Screen | undefined;
  let front: Screen | PlainVoice | undefined;
  const leaving = new AbortController();
  let end: (error?: unknown) => void = () => {};
  const quit = new Promise<void>((resolve, reject) => {
    end = (error) => (error === undefined ? resolve() : reject(error));
  });
  const session = new Session(
    { ...beginning, look, hasKeys: hasScreen },
    (learner) => {
      if (full) screen = new Screen(stdout, look, keys, () => learner);
      front = screen ?? new PlainVoice((text) => stdout.write(text), hasScreen ? plainKeys : []);
      return front;
    },
    {
      ended: (error) => end(error),
      chat: async (lesson) =>
        held?.lend(() => chatInTerminal(lesson, colorOptions(args), leaving.signal)),
    },
  );
  const keyboard = new Keyboard((key) => {
    if (key === "ctrl-z") held?.suspend();
    else if (key === "ctrl-c" || !front?.press(key)) session.press(key);
  });
  try {
    held = holdTerminal(full, {
      hasKeys: hasScreen,
      onInput: (data) => keyboard.hear(data),
      onResize: () => screen?.redraw(),
      onReturn: () => screen?.redraw(),
      onEnd: (how) => {
        if (how !== "SIGINT" && how !== "closed") signal = how;
        end();
      },
    });
    if (front instanceof PlainVoice) front.sayKeys();
    session.begin();
    await quit;
  } finally {
    leaving.abort();
    held?.release();
    await session.end();
  }
  if (signal !== undefined) process.kill(process.pid, signal);
  if (hasScreen) {
    const lines = session.learner.farewell;
    const shown = full ? lines.map((line) => `  ${line}`) : sayLines(lines);
    console.log(`\n${shown.join("\n")}\n`);
  }
  // A loop that never ends would keep the process alive.
  if (session.grading) process.exit(0);
  return 0;
}

function colorOptions(args: readonly string[]): readonly string[] {
  return args.filter((arg) => /^--(?:no-)?color$/.test(arg));
}
