import type { ClassListener, ClassProgress } from "../../class/class-request.ts";
import { showClassProgress } from "../../report/class-progress.ts";

/** Through a pipe a line is enough every so many milliseconds. */
const pause = 10_000;
const eraseLine = "\r\u001b[K";
/** What a shell says of a program that ended by Ctrl-C. */
const interrupted = 130;

/** Shows how the grading of a class goes: on one line of a terminal, as a few lines through a pipe. */
export class ProgressDisplay implements ClassListener {
  readonly #stream: NodeJS.WriteStream;
  readonly #again: string;
  #progress: ClassProgress | undefined;
  #gradingSince: number | undefined;
  #lastLine = Number.NEGATIVE_INFINITY;
  readonly #onSignal = () => this.#stop();

  /** @param again the command to type to go on */
  constructor(stream: NodeJS.WriteStream, again: string) {
    this.#stream = stream;
    this.#again = again;
    process.on("SIGINT", this.#onSignal).on("SIGTERM", this.#onSignal);
  }

  onNotice(sentence: string): void {
    this.#erase();
    console.log(`  ${sentence}`);
  }

  onTakenIn(done: number, of: number): void {
    this.#show(
      `  Reading what was handed in: ${done.toLocaleString("en")} of ${of.toLocaleString("en")}`,
      done === of,
    );
  }

  onGraded(progress: ClassProgress): void {
    this.#progress = progress;
    this.#gradingSince ??= performance.now();
    const seconds = (performance.now() - this.#gradingSince) / 1000;
    const columns = this.#stream.isTTY ? this.#stream.columns : 80;
    this.#show(showClassProgress(progress, seconds, columns), progress.done === progress.of);
  }

  /** Leaves the line empty, and Ctrl-C to others. */
  end(): void {
    this.#erase();
    process.off("SIGINT", this.#onSignal).off("SIGTERM", this.#onSignal);
  }

  #show(line: string, isLast: boolean): void {
    if (this.#stream.isTTY) {
      this.#stream.write(eraseLine + line);
      return;
    }
    const now = performance.now();
    if (!isLast && now - this.#lastLine < pause) return;
    this.#lastLine = now;
    console.log(line.trimEnd());
  }

  #erase(): void {
    if (this.#stream.isTTY) this.#stream.write(eraseLine);
  }

  /** All that was kept is whole, so nothing has to be finished. */
  #stop(): never {
    const { done, of } = this.#progress ?? { done: 0, of: 0 };
    const far = of === 0 ? "Nothing is graded yet." : `${done} of ${of} are graded and kept.`;
    this.#erase();
    console.log(`\n  Stopped. ${far} The same command goes on from there:\n  ${this.#again}\n`);
    process.exit(interrupted);
  }
}
