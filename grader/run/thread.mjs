// What a grading thread does first: it loads vitest's own worker, then all that is outside the
// contexts of submissions. Both take their time while vitest loads in the main thread. tsx comes
// second, because everything that is imported after it takes several times as long.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

await import(workerData.entry);
register();
/** @type {{ [key: symbol]: Promise<typeof import("./outside.ts")> }} */
const place = globalThis;
place[Symbol.for("blank-slate.outside")] = import("./outside.ts");
