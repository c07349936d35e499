import { type ChildProcess, spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { UserError } from "../../workbook/user-error.ts";
import type { Program } from "./time-program.ts";

/** A program that does its work again whenever a file is saved. */
export interface Watching extends Program {
  /** The file that it watches. */
  readonly file: string;
  /** What it prints when its work is done. */
  readonly done: RegExp;
}

/** How long a program may take to print what it is to print, in ms. */
const patience = 60_000;

/**
 * Starts the programs, then saves each one's file again and again, in turn, and measures the time
 * from a save to the line that tells that the work is done. The first round doesn't count.
 *
 * @param text what is saved; each time with another comment below
 * @returns the times of each program, in seconds
 * @throws {UserError} when a program ends, or takes longer than a minute
 */
export async function timeSaves(
  programs: readonly Watching[],
  text: string,
  runs: number,
): Promise<number[][]> {
  const all = programs.map((program) => new Watched(program));
  try {
    for (const watched of all) await watched.done();
    const times: number[][] = all.map(() => []);
    for (let round = 0; round <= runs; round += 1) {
      for (const [index, watched] of all.entries()) {
        const start = performance.now();
        const done = watched.done();
        await writeFile(watched.program.file, `${text}\n// Saved for the ${round}. time.\n`);
        await done;
        if (round > 0) times[index]?.push((performance.now() - start) / 1000);
      }
    }
    return times;
  } finally {
    for (const watched of all) watched.kill();
  }
}

class Watched {
  readonly program: Watching;
  readonly #child: ChildProcess;
  #said = "";
  #onSaid = () => {};

  constructor(program: Watching) {
    this.program = program;
    const { FORCE_COLOR, CI, VITEST, NODE_ENV, ...env } = process.env;
    const { args, cwd } = program;
    this.#child = spawn(process.execPath, args, { cwd, env: { ...env, NO_COLOR: "1" } });
    const listen = (chunk: unknown) => {
      this.#said += String(chunk);
      this.#onSaid();
    };
    this.#child.stdout?.on("data", listen);
    this.#child.stderr?.on("data", listen);
    this.#child.on("exit", () => this.#onSaid());
  }

  /** Resolves when the program prints from now on that it is done. */
  done(): Promise<void> {
    this.#said = "";
    return new Promise((resolve, reject) => {
      const fail = (what: string) => {
        const said = `${this.program.what} ${what}. It said:\n${this.#said.slice(-2000)}`;
        reject(new UserError(said, "Run npm test to see what is wrong."));
      };
      const timer = setTimeout(() => fail("takes longer than a minute"), patience);
      this.#onSaid = () => {
        const ended = this.#child.exitCode !== null;
        if (!ended && !this.program.done.test(this.#said)) return;
        clearTimeout(timer);
        this.#onSaid = () => {};
        if (ended) fail("has ended");
        else resolve();
      };
    });
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }
}
