import { MarginWriter } from "../../report/margin-writer.ts";
import { type Look, lookFor } from "../../report/markdown/look.ts";
import { wrapText } from "../../report/markdown/wrap.ts";
import { type SentRequest, showSent, showWires } from "../../report/sent-view.ts";
import { readTerminal } from "../../report/terminal.ts";
import { showProblem } from "../../report/verdict/show-problem.ts";
import type { Program } from "../../run/program/program.ts";
import { adviceOnModel } from "./advice-on-model.ts";
import type { ShownProgram } from "./each-program.ts";
import { hideKey } from "./hide-key.ts";
import { introduction } from "./introduction.ts";
import { viewOfProblem } from "./problem-view.ts";
import type { ProgramOptions } from "./read-program-options.ts";
import { waitForKey } from "./wait-for-key.ts";

const widest = 110;
const margin = "  ";
/** What a shell makes of Ctrl-C. */
const interrupted = 130;

/** Shows programs as they run: what they print, why they stop, what they sent. */
export class ProgramScreen {
  readonly #options: ProgramOptions;
  readonly #command: string;
  readonly #look: Look;
  readonly #width: number;
  readonly #wires: string[] = [];
  #heading: readonly string[] = [];
  #failed = false;
  #stopped = false;

  /** @param command what the learner typed, without options */
  constructor(options: ProgramOptions, command: string) {
    const { stdout: stream, env } = process;
    const terminal = readTerminal({ stream, env, args: options.args });
    this.#options = options;
    this.#command = command;
    this.#look = lookFor(terminal);
    this.#width = Math.max(20, Math.min(terminal.columns, widest) - 2 * margin.length);
  }

  /** True once the learner has stopped a program: no other should begin. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Says what is run, and who answers. */
  begin(title: string): void {
    this.#print(introduction(title, this.#options, this.#width, this.#look));
  }

  /** Names one of several programs. */
  head(title: string): void {
    const rule = this.#look.label("─".repeat(Math.max(0, this.#width - title.length - 1)));
    this.#heading = [`${this.#look.heading(title)} ${rule}`, ""];
    this.#print(this.#heading);
  }

  /** Runs a program, and shows all of it. */
  async show(program: Program, shown: ShownProgram): Promise<void> {
    const canErase = process.stdout.isTTY && process.env.TERM !== "dumb";
    const writer = new MarginWriter({ width: this.#width, margin, canErase });
    const stop = () => program.stop();
    process.on("SIGINT", stop).on("SIGTERM", stop);
    const { folder, file } = shown;
    const ending = await program.run({ folder, file, live: this.#options.live }, (text) => {
      process.stdout.write(writer.write(hideKey(text, this.#options.live)));
    });
    process.off("SIGINT", stop).off("SIGTERM", stop);
    process.stdout.write(writer.end());
    this.#stopped ||= ending.kind === "stopped";
    this.#failed ||= ending.kind !== "ran" && !(ending.kind === "exited" && ending.code === 0);
    if (ending.kind !== "ran") {
      const { problemOfEnding } = await import("../../run/program/problem-of-ending.ts");
      const problem = await problemOfEnding(ending, shown);
      const view = problem && viewOfProblem(problem, shown);
      if (view) this.#print([...showProblem(view, this.#width, this.#look), ""]);
    }
    const advice = adviceOnModel(this.#options, program.calls, this.#command);
    if (advice) this.#print([...wrapText(advice, this.#width).map(this.#look.strong), ""]);
    this.#showSent(program.calls);
  }

  /** Ends, in a terminal after a key that may ask for the whole wires. Gives the exit code. */
  async end(): Promise<number> {
    if (this.#wires.length > 0 && !this.#options.wire) await this.#offerWires();
    if (this.#stopped) return interrupted;
    return this.#failed ? 1 : 0;
  }

  #showSent(calls: readonly SentRequest[]): void {
    if (calls.length === 0) {
      const sentence = "No call was made: nothing was sent to the model.";
      this.#print([...wrapText(sentence, this.#width).map(this.#look.label), ""]);
      return;
    }
    const wires = showWires(calls, this.#width, this.#look);
    this.#wires.push(...this.#heading, ...wires, "");
    const shown = this.#options.wire ? wires : showSent(calls, this.#width, this.#look);
    this.#print([...shown, ""]);
  }

  async #offerWires(): Promise<void> {
    const { stdin, stdout, env } = process;
    const { strong, label } = this.#look;
    if (!stdin.isTTY || !stdout.isTTY || env.TERM === "dumb" || this.#stopped) {
      return this.#print([`${strong(`${this.#command} -- --wire`)}   shows each wire in full`, ""]);
    }
    const keys = `${strong("w")} each wire in full${label(" · ")}${strong("any other key")} ends `;
    const key = await waitForKey(margin + keys);
    if (key === "w") this.#print(this.#wires);
  }

  #print(lines: readonly string[]): void {
    const text = lines.map((line) => (line === "" ? "\n" : `${margin}${line}\n`)).join("");
    process.stdout.write(hideKey(text, this.#options.live));
  }
}
