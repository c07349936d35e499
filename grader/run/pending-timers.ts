type Callback = (...args: unknown[]) => void;
type Start = (callback: Callback, ...rest: unknown[]) => unknown;
type Stop = (timer: unknown) => void;

/** The timers of a context. */
export interface Timers {
  setTimeout: unknown;
  setInterval: unknown;
  clearTimeout: unknown;
  clearInterval: unknown;
}

/**
 * Notes from now on which timers of a context are still to go off: what a submission leaves running
 * would go on while the next one is graded. Gives a function that counts them.
 */
export function notePendingTimers(context: Timers): () => number {
  const pending = new Set<unknown>();
  const watchStart = (name: "setTimeout" | "setInterval") => {
    const original = context[name];
    if (typeof original !== "function") return;
    const start: Start = (callback, ...rest) => {
      const timer: unknown = Reflect.apply(original, context, [
        (...args: unknown[]) => {
          if (name === "setTimeout") pending.delete(timer);
          callback(...args);
        },
        ...rest,
      ]);
      pending.add(timer);
      return timer;
    };
    // Among them the promise that `util.promisify(setTimeout)` gives.
    context[name] = Object.defineProperties(start, Object.getOwnPropertyDescriptors(original));
  };
  const watchStop = (name: "clearTimeout" | "clearInterval") => {
    const original = context[name];
    if (typeof original !== "function") return;
    const stop: Stop = (timer) => {
      pending.delete(timer);
      Reflect.apply(original, context, [timer]);
    };
    context[name] = stop;
  };
  watchStart("setTimeout");
  watchStart("setInterval");
  watchStop("clearTimeout");
  watchStop("clearInterval");
  return () => pending.size;
}
