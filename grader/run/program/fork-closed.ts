import { type ChildProcess, fork } from "node:child_process";
import { workbookRoot } from "../../workbook/root.ts";
import { closeTheWorld } from "../close-the-world.ts";
import { compiled } from "../compiled.mjs";

/**
 * From Node 25 on there is a `localStorage`, which warns whoever looks whether it is there, as msw 2
 * does: learners would read that before what their program prints.
 */
const noStores = process.allowedNodeEnvironmentFlags.has("--experimental-webstorage")
  ? ["--no-experimental-webstorage"]
  : [];

/**
 * Starts one of the grader's programs in a process of its own, which gets no real key and no way to
 * one, and prints without colour into pipes.
 *
 * @param program as for `compiled`
 */
export function forkClosed(program: string): ChildProcess {
  const { FORCE_COLOR, ...env } = process.env;
  closeTheWorld(env);
  const { file, execArgv } = compiled(program);
  const child = fork(file, [], {
    cwd: workbookRoot,
    env: { ...env, NO_COLOR: "1" },
    execArgv: [...execArgv, ...noStores],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  // A process that is gone already can't be told anything; how it ended says more.
  child.on("error", () => {});
  return child;
}
