import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { clearDesk, copyWorkbook } from "./copy-workbook.ts";

/** What a command said, and how it ended. */
export interface Said {
  readonly code: unknown;
  readonly out: string;
  readonly err: string;
}

/** A workbook to try things on, in a folder whose name has a space, with exercises as they came. */
export class TestWorkbook {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static async make(): Promise<TestWorkbook> {
    return new TestWorkbook(await copyWorkbook("Priya's work book"));
  }

  /** The program that npm starts for every command. */
  get main(): string {
    return join(this.root, "grader", "commands", "main.mjs");
  }

  /** A path in the workbook. */
  path(...parts: string[]): string {
    return join(this.root, ...parts);
  }

  /** Runs a command as npm does, through a pipe. */
  run(...args: string[]): Promise<Said> {
    return this.pipe(undefined, ...args);
  }

  /** Runs a command that reads a text through a pipe. */
  pipe(input: string | undefined, ...args: string[]): Promise<Said> {
    const { FORCE_COLOR, npm_config_color, ...env } = process.env;
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [this.main, ...args],
        { env, cwd: this.root },
        (error, out, err) => resolve({ code: error?.code ?? 0, out, err }),
      );
      // A command may end before it has read anything.
      if (input !== undefined) child.stdin?.on("error", () => {}).end(input);
    });
  }

  /** Makes it what it was at the beginning. */
  clearDesk(): void {
    clearDesk(this.root);
  }

  async remove(): Promise<void> {
    await rm(dirname(this.root), { recursive: true, force: true });
  }
}
