/** How much text of one submission is kept, in characters. */
const limit = 1_000_000;

/** What was printed, and whether there was more than is kept. */
export interface Output {
  text: string;
  flooded: boolean;
}

/**
 * Catches everything this thread prints from now on; nothing of it reaches the terminal. `output`
 * gives the place where the text belongs at that moment; `onFlood` is called when that is full.
 */
export function captureOutput(output: () => Output, onFlood = () => {}): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.write = (
      chunk: string | Uint8Array,
      encodingOrDone?: BufferEncoding | ((error?: Error | null) => void),
      done?: (error?: Error | null) => void,
    ): boolean => {
      const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
      const place = output();
      const room = limit - place.text.length;
      place.text += text.slice(0, room);
      if (text.length > room && !place.flooded) {
        place.flooded = true;
        onFlood();
      }
      const callback = typeof encodingOrDone === "function" ? encodingOrDone : done;
      if (callback) queueMicrotask(() => callback());
      return true;
    };
  }
}
