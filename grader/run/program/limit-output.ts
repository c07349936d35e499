/**
 * Calls `onFlood` when this process prints more than `most` characters. It has to be noticed here:
 * what a loop prints that never pauses doesn't reach the parent while it runs.
 */
export function limitOutput(most: number, onFlood: () => void): void {
  let printed = 0;
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write;
    stream.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
      printed += chunk.length;
      if (printed > most) onFlood();
      return Reflect.apply(write, stream, [chunk, ...rest]);
    };
  }
}
