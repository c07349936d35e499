import { Writable } from "node:stream";

/** A terminal's output that can be silent for a while: what is written then is dropped. */
export class QuietOutput extends Writable {
  quiet = false;
  readonly #stream: NodeJS.WriteStream;
  readonly #onResize = () => this.emit("resize");

  constructor(stream: NodeJS.WriteStream) {
    super();
    this.#stream = stream;
    stream.on("resize", this.#onResize);
  }

  get isTTY(): boolean {
    return this.#stream.isTTY === true;
  }

  get columns(): number {
    return this.#stream.columns ?? 80;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    if (!this.quiet) this.#stream.write(chunk);
    done();
  }

  override _destroy(_error: Error | null, done: () => void): void {
    this.#stream.off("resize", this.#onResize);
    done();
  }
}
