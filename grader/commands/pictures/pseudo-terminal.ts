import { join } from "node:path";
import { spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";
import type { Run } from "../../report/terminal-picture.ts";

/** What to start in a pseudo-terminal: a command of the workbook at `root`, in a window of that size. */
export interface Start {
  readonly root: string;
  readonly args: readonly string[];
  readonly columns: number;
  readonly rows: number;
}

const patience = 15_000;

/** A command of the workbook that runs in a real pseudo-terminal, and its screen. */
export class PseudoTerminal {
  readonly #screen: InstanceType<typeof xterm.Terminal>;
  readonly #program: ReturnType<typeof spawn>;
  readonly #ended: Promise<number>;
  #onChange = () => {};

  constructor({ root, args, columns, rows }: Start) {
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    // npm's own two lines before a command's output say nothing, so npm is left out.
    this.#program = spawn(
      process.execPath,
      [join(root, "grader", "commands", "main.mjs"), ...args],
      { name: "xterm-256color", cols: columns, rows, cwd: root, env: surroundings() },
    );
    this.#program.onData((data) => this.#screen.write(data, () => this.#onChange()));
    this.#ended = new Promise((resolve) =>
      this.#program.onExit(({ exitCode }) => resolve(exitCode)),
    );
  }

  press(keys: string): void {
    this.#program.write(keys);
  }

  /**
   * Resolves when the screen shows `what`.
   *
   * @throws when it doesn't in time, with what the screen shows instead
   */
  async until(shown: (text: readonly string[]) => boolean, what: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const complain = () =>
        reject(new Error(`The screen never showed ${what}. It shows:\n${this.text.join("\n")}`));
      const timer = setTimeout(complain, patience);
      this.#onChange = () => {
        if (!shown(this.text)) return;
        clearTimeout(timer);
        resolve();
      };
      this.#onChange();
    });
  }

  /**
   * Resolves when the command has ended and all it said is on the screen.
   *
   * @throws when it ended otherwise than with this exit code, with what it said
   */
  async end(expected: number): Promise<void> {
    const code = await this.#ended;
    await new Promise<void>((resolve) => this.#screen.write("", resolve));
    if (code === expected) return;
    throw new Error(
      `The command ended with exit code ${code}, not ${expected}. Mend what it says, then take the picture again:\n${this.text.join("\n")}`,
    );
  }

  /** The lines of the screen as text. */
  get text(): string[] {
    return this.lines.map((runs) => runs.map(({ text }) => text).join(""));
  }

  /** The lines of the screen with their looks, without the blank ones at the end. */
  get lines(): Run[][] {
    const { active } = this.#screen.buffer;
    const rows = Array.from({ length: this.#screen.rows }, (_, row) => {
      const line = active.getLine(active.baseY + row);
      return line === undefined ? [] : runsOf(line, this.#screen.cols);
    });
    return rows.slice(0, rows.findLastIndex((runs) => runs.length > 0) + 1);
  }
}

type Line = NonNullable<
  ReturnType<InstanceType<typeof xterm.Terminal>["buffer"]["active"]["getLine"]>
>;

function runsOf(line: Line, columns: number): Run[] {
  const runs: Run[] = [];
  const used = line.translateToString(true, 0, columns).length;
  for (let column = 0; column < columns && column < used; column += 1) {
    const cell = line.getCell(column);
    // The second half of a wide character holds nothing.
    if (cell === undefined || cell.getWidth() === 0) continue;
    const text = cell.getChars() || " ";
    const look = {
      color: cell.isFgPalette() ? cell.getFgColor() : undefined,
      bold: cell.isBold() !== 0,
      italic: cell.isItalic() !== 0,
      underline: cell.isUnderline() !== 0,
    };
    const last = runs.at(-1);
    if (last && sameLook(last, look)) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, ...look });
  }
  return runs;
}

function sameLook(a: Omit<Run, "text">, b: Omit<Run, "text">): boolean {
  return (
    a.color === b.color && a.bold === b.bold && a.italic === b.italic && a.underline === b.underline
  );
}

/** The environment of a learner who has set nothing about colours, and isn't a CI. */
function surroundings(): NodeJS.ProcessEnv {
  const { NO_COLOR, FORCE_COLOR, CI, npm_config_color, VITEST, NODE_ENV, ...rest } = process.env;
  return { ...rest, TERM: "xterm-256color" };
}
