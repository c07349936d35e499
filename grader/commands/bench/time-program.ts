import { spawn } from "node:child_process";
import { UserError } from "../../workbook/user-error.ts";
import { watchMemory } from "./watch-memory.ts";

/** A program to be timed, as Node runs it. */
export interface Program {
  /** How to name it, in Markdown. */
  readonly what: string;
  readonly cwd: string;
  /** What follows `node`. */
  readonly args: readonly string[];
}

/** What a program printed, and how long it took from its start to its end, in seconds. */
export interface Run {
  readonly seconds: number;
  /** The most memory that it and the processes it started held at one time; 0 where that can't be seen. */
  readonly megabytes: number;
  readonly output: string;
}

/**
 * Runs a program through a pipe, without what npm has put into the environment.
 *
 * @throws {UserError} when it fails: the time of a program that fails says nothing.
 */
export function timeProgram({ what, cwd, args }: Program): Promise<Run> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|FORCE_COLOR$)/i.test(name)),
  );
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const program = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const memory = watchMemory(program.pid);
    let output = "";
    let complaint = "";
    program.stdout.on("data", (chunk) => {
      output += chunk;
    });
    program.stderr.on("data", (chunk) => {
      complaint += chunk;
    });
    program.on("error", reject);
    program.on("close", (code) => {
      const seconds = (performance.now() - start) / 1000;
      const megabytes = memory.end();
      if (code === 0) return resolve({ seconds, megabytes, output });
      const said = `${output}\n${complaint}`.trim().split("\n").slice(-20).join("\n");
      reject(
        new UserError(
          `${what} ended with exit code ${code}, so there is nothing to measure. It said:\n${said}`,
          "Run npm test to see what is wrong.",
        ),
      );
    });
  });
}
