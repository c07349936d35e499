const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Starts something that wants to end the process by itself on a signal, as vitest does: in the middle
 * of whatever is being written, with an exit code of its own. Its listeners are removed; who wants to
 * listen to signals does so before.
 */
export async function keepSignals<T>(start: () => Promise<T>): Promise<T> {
  const before = new Map(signals.map((signal) => [signal, new Set(process.listeners(signal))]));
  const started = await start();
  for (const [signal, own] of before) {
    for (const listener of process.listeners(signal)) {
      if (!own.has(listener)) process.off(signal, listener);
    }
  }
  return started;
}
