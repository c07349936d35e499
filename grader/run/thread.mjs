// What a grading thread does first: it loads vitest's own worker, then all that is outside the
// contexts of submissions. Both take their time while vitest loads in the main thread.
import { workerData } from "node:worker_threads";
import { load } from "./compiled.mjs";

// Nobody reads what a thread prints, and what is written to be read would keep the process alive.
// vitest 5 keeps the `write` that it finds here, and waits until it is done.
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (/** @type {unknown[]} */ ...args) => {
    const done = args.at(-1);
    if (typeof done === "function") queueMicrotask(() => done());
    return true;
  };
}

await import(workerData.entry);
/** @type {{ [key: symbol]: Promise<typeof import("./outside.ts")> }} */
const place = globalThis;
place[Symbol.for("blank-slate.outside")] = load("run/outside.ts");
