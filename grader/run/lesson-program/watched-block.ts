import { workbookRoot } from "../../workbook/root.ts";
import type { Ending } from "../program/program.ts";
import { Program } from "../program/program.ts";
import { withProgramFile } from "../program/with-program-file.ts";

/** Printed between what comes before the block and the block itself; no text has it. */
const beginMark = "\u0000";

/**
 * A block of a lesson that runs at the speed of a real model, in a process of its own, and can be
 * watched meanwhile. Times are in milliseconds since the block itself began.
 */
export class WatchedBlock {
  readonly #program = new Program();
  readonly #gone: Promise<void>;
  #printed = "";
  #begun: number | undefined;
  #first: number | undefined;
  #ended: number | undefined;
  #failure: string | undefined;

  /** @param before what has to run first; the clock starts after it, and what it prints isn't kept */
  constructor({ before, code }: { readonly before: string; readonly code: string }) {
    const whole = `${before}\n;process.stdout.write(${JSON.stringify(beginMark)});\n${code}`;
    const place = { root: workbookRoot, folder: workbookRoot, code: whole };
    this.#gone = withProgramFile(place, (file) =>
      this.#program.run({ file, folder: workbookRoot, live: undefined, unhurried: true }, (text) =>
        this.#hear(text),
      ),
    ).then(
      (ending) => this.#end(failureOf(ending)),
      (error: unknown) => this.#end(error instanceof Error ? error.message : String(error)),
    );
  }

  get printed(): string {
    return this.#printed;
  }

  /** How long it has been running, or ran; `undefined` as long as it hasn't begun. */
  get elapsed(): number | undefined {
    return this.#begun === undefined ? undefined : (this.#ended ?? performance.now()) - this.#begun;
  }

  /** When its first text was there; `undefined` as long as none is. */
  get first(): number | undefined {
    return this.#first;
  }

  get ended(): boolean {
    return this.#ended !== undefined;
  }

  /** Why it didn't come to its end. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Ends it, and resolves when nothing of it is left. */
  stop(): Promise<void> {
    this.#program.stop();
    return this.#gone;
  }

  #hear(text: string): void {
    const [, begun] = this.#begun === undefined ? text.split(beginMark) : ["", text];
    if (begun === undefined) return;
    this.#begun ??= performance.now();
    this.#printed += begun;
    if (this.#printed.trim() !== "") this.#first ??= performance.now() - this.#begun;
  }

  #end(failure: string | undefined): void {
    this.#ended = performance.now();
    this.#failure = failure;
  }
}

function failureOf(ending: Ending): string | undefined {
  if (ending.kind === "ran" || ending.kind === "stopped") return undefined;
  const reason =
    ending.kind === "threw" ? ending.error.message : `It came to no end (${ending.kind}).`;
  return `This didn't run: ${reason}`;
}
