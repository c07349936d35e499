// Judges every right and every wrong example in fixtures/ in one go, as a program of its own, and
// prints how many there were, and which got an unexpected verdict. Loads things in the same order
// as main.mjs does for `npm test`.
import { warmUp } from "../../run/warm-threads.mjs";

warmUp(2);
await import("vitest/node");
const { register } = await import("tsx/esm/api");
register();
/** @type {typeof import("./judge-examples.ts")} */
const { judgeExamples } = await import("./judge-examples.ts");
console.log(JSON.stringify(await judgeExamples()));
// vitest wants to say with it that a test has failed, as it should for wrong examples.
process.exitCode = 0;
