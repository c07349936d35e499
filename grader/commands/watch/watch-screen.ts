import { cutLine } from "../../report/verdict/code-frame.ts";

/** Where a watch writes: `process.stdout`. */
interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const clear = "\u001b[H\u001b[2J";
const clearLine = "\r\u001b[2K";

/** The screen of a watch: the verdict, and one line below it that tells the state and the keys. */
export class WatchScreen {
  readonly #output: Output;
  readonly #hasKeys: boolean;
  #verdict: () => readonly string[] = () => [];
  #status = "";
  #note: string | undefined;

  /** @param hasKeys whether there is a keyboard to listen to */
  constructor(output: Output, hasKeys: boolean) {
    this.#output = output;
    this.#hasKeys = hasKeys;
  }

  /** Says what goes on, below the verdict that is there. Only in a terminal. */
  say(status: string): void {
    this.#status = `  ${status}`;
    if (this.#output.isTTY) this.#output.write(clearLine + this.#line);
  }

  /** Adds a line above the state that stays. */
  note(note: string): void {
    this.#note = `  ${note}`;
    this.redraw();
  }

  /** Shows a new verdict. `verdict` is asked again for its lines when the window changes its size. */
  show(verdict: () => readonly string[]): void {
    this.#verdict = verdict;
    const keys = this.#hasKeys ? "Enter grades again · q quit" : "Ctrl-C quits";
    this.#status = `  graded at ${new Date().toTimeString().slice(0, 8)} · ${keys}`;
    this.redraw();
  }

  /** Draws everything anew. */
  redraw(): void {
    const text = [...this.#verdict(), ...(this.#note ? [this.#note, ""] : [])].join("\n");
    if (this.#output.isTTY) this.#output.write(`${clear}${text}\n${this.#line}`);
    else this.#output.write(`${text}\n${this.#status}\n`);
  }

  /** Leaves the cursor where a shell's prompt can stand. */
  end(): void {
    if (this.#output.isTTY) this.#output.write("\n");
  }

  /** The state in one line, however narrow the window is. */
  get #line(): string {
    return cutLine(this.#status, (this.#output.columns ?? 80) - 1);
  }
}
