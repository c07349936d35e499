import { type IPty, spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";
import type { Run } from "../report/terminal-picture.ts";
import { runsOfLine } from "./runs-of-line.ts";

const patience = 10_000;

/** How a program is started in a terminal. */
export interface TerminalOptions {
  readonly columns: number;
  readonly rows: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A Node program in a real pseudo-terminal, with a screen that can be read. */
export class PseudoTerminal {
  readonly #screen: InstanceType<typeof xterm.Terminal>;
  readonly #program: IPty;
  readonly #ended: Promise<number>;
  #onChange = () => {};

  /** @param args what to run: the program's file, and its arguments */
  constructor(args: readonly string[], { columns, rows, env, cwd }: TerminalOptions) {
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    // A learner has set nothing about colours, and isn't a CI or a test.
    const { NO_COLOR, FORCE_COLOR, CI, VITEST, NODE_ENV, npm_config_color, ...rest } = process.env;
    this.#program = spawn(process.execPath, [...args], {
      name: "xterm-256color",
      cols: columns,
      rows,
      env: { ...rest, TERM: "xterm-256color", ...env },
      ...(cwd === undefined ? {} : { cwd }),
    });
    this.#program.onData((data) => this.#screen.write(data, () => this.#onChange()));
    this.#ended = new Promise((resolve) =>
      this.#program.onExit(({ exitCode }) => resolve(exitCode)),
    );
  }

  /** The lines of the screen, without blanks at their ends. */
  get lines(): string[] {
    const { active } = this.#screen.buffer;
    return Array.from({ length: this.#screen.rows }, (_, row) =>
      (
        active.getLine(active.baseY + row)?.translateToString(true, 0, this.#screen.cols) ?? ""
      ).trimEnd(),
    );
  }

  /** The lines of the screen with their looks, without the empty ones at its end. */
  get runs(): Run[][] {
    const { active } = this.#screen.buffer;
    const rows = Array.from({ length: this.#screen.rows }, (_, row) => {
      const line = active.getLine(active.baseY + row);
      return line === undefined ? [] : runsOfLine(line, this.#screen.cols);
    });
    return rows.slice(0, rows.findLastIndex((runs) => runs.length > 0) + 1);
  }

  /** The screen as one text, without the empty lines at its end. */
  get text(): string {
    return this.lines.join("\n").trimEnd();
  }

  /** Whether the learner's own screen is put away for the moment. */
  get away(): boolean {
    return this.#screen.buffer.active.type === "alternate";
  }

  /** Resolves when the screen shows what is looked for. */
  async until(what: string, shown: () => boolean): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${what} never came. The screen:\n${this.text}`)),
        patience,
      );
      this.#onChange = () => {
        if (!shown()) return;
        clearTimeout(timer);
        resolve();
      };
      this.#onChange();
    });
  }

  press(keys: string): void {
    this.#program.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.#screen.resize(columns, rows);
    this.#program.resize(columns, rows);
  }

  signal(name: string): void {
    this.#program.kill(name);
  }

  /** Resolves with the exit code when the program has ended and everything it wrote is on the screen. */
  async end(): Promise<number> {
    const code = await this.#ended;
    await new Promise<void>((resolve) => this.#screen.write("", resolve));
    return code;
  }

  /** Ends the program if it still runs. */
  kill(): void {
    try {
      this.#program.kill("SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
}
