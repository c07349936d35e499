// What a grading thread does first: it loads vitest's own worker, then all that is outside the
// contexts of submissions. Both take their time while vitest loads in the main thread.
import { workerData } from "node:worker_threads";
import { load } from "./compiled.mjs";

await import(workerData.entry);
/** @type {{ [key: symbol]: Promise<typeof import("./outside.ts")> }} */
const place = globalThis;
place[Symbol.for("blank-slate.outside")] = load("run/outside.ts");
