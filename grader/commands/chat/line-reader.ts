import { createInterface, type Interface } from "node:readline";
import { QuietOutput } from "./quiet-output.ts";

/**
 * Reads what a learner types, line by line, with node:readline's editing and history in a terminal.
 * What is typed while nobody waits for a line is kept for the next one, and isn't seen before.
 */
export class LineReader {
  readonly #output = new QuietOutput(process.stdout);
  readonly #readline: Interface;
  readonly #isTyped: boolean;
  readonly #lines: string[] = [];
  #waiting: ((line: string | undefined) => void) | undefined;
  #closed = false;

  /**
   * @param onInterrupt called for Ctrl-C while nobody waits for a line
   * @param words what the Tab key completes
   */
  constructor(onInterrupt: () => void, words: readonly string[]) {
    const { stdin, stdout } = process;
    this.#isTyped = stdin.isTTY === true && stdout.isTTY === true;
    this.#output.quiet = true;
    this.#readline = createInterface({
      input: stdin,
      output: this.#output,
      terminal: this.#isTyped,
      completer: (line: string) => [words.filter((word) => word.startsWith(line)), line],
    });
    this.#readline.on("line", (line) => {
      // Nobody sees an empty line of a file, and it says nothing.
      if (!this.#isTyped && line.trim() === "") return;
      if (this.#waiting === undefined) this.#lines.push(line);
      else {
        if (!this.#isTyped) this.#show(line);
        this.#answer(line);
      }
    });
    this.#readline.on("SIGINT", () => {
      if (this.#waiting) this.#answer(undefined);
      else onInterrupt();
    });
    // Without this, readline stops us alone, and no shell notices: npm, or npm start, still runs.
    if (this.#isTyped && process.platform !== "win32") {
      this.#readline.on("SIGTSTP", () => this.#stop());
    }
    this.#readline.on("close", () => {
      this.#closed = true;
      this.#answer(undefined);
    });
  }

  /** True when the lines are typed into a terminal that shows what is printed. */
  get isTyped(): boolean {
    return this.#isTyped;
  }

  /** The next line; `undefined` when there is none any more, or the learner wants to end. */
  async next(prompt: string): Promise<string | undefined> {
    this.#readline.setPrompt(prompt);
    const line = this.#lines.shift();
    if (line !== undefined) {
      this.#show(line);
      return line;
    }
    if (this.#closed) return undefined;
    return new Promise((resolve) => {
      this.#waiting = resolve;
      // Through a pipe there is nothing to prompt for; the line is shown when it is there.
      this.#output.quiet = !this.#isTyped;
      if (this.#isTyped) this.#readline.prompt(true);
    });
  }

  /** Leaves the terminal as it was. */
  close(): void {
    this.#readline.close();
    this.#output.destroy();
    process.stdin.pause();
  }

  /** Stops the whole job, until the shell's `fg`. */
  #stop(): void {
    const { stdin } = process;
    stdin.setRawMode(false);
    process.once("SIGCONT", () => {
      stdin.setRawMode(true);
      if (this.#waiting !== undefined) this.#readline.prompt(true);
    });
    process.kill(0, "SIGTSTP");
  }

  #show(line: string): void {
    process.stdout.write(`${this.#readline.getPrompt()}${line}\n`);
  }

  #answer(line: string | undefined): void {
    const resolve = this.#waiting;
    this.#waiting = undefined;
    this.#output.quiet = true;
    resolve?.(line);
  }
}
