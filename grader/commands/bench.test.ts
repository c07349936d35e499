import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { timeProgram } from "./bench/time-program.ts";

/** Runs `npm run bench` with these arguments, but not as npm does. */
function bench(...args: string[]) {
  const main = join(import.meta.dirname, "main.mjs");
  const { npm_execpath, FORCE_COLOR, ...env } = process.env;
  return new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [main, "bench", ...args], { env }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    );
  });
}

const usage = "Run npm run bench, or npm run bench -- --runs 7 for medians of seven runs.";

test.each([
  [["--runs", "0"], `--runs takes a whole number from 1 to 99, and was given "0".\n${usage}`],
  [["--runs", "many"], `--runs takes a whole number from 1 to 99, and was given "many".\n${usage}`],
  [["--fast"], `Unknown option '--fast'.\n${usage}`],
  [[], "The bench measures npm's commands and has to be started by npm.\nRun: npm run bench"],
])("%j ends in a clear sentence and exit code 2", async (args, message) => {
  expect(await bench(...args)).toEqual({ code: 2, out: "", err: `\n${message}\n\n` });
});

const program = (code: string) => ({ what: "it", cwd: import.meta.dirname, args: ["-e", code] });

test("times a program and keeps what it printed", async () => {
  const { seconds, output } = await timeProgram(program("console.log(1)"));
  expect(output).toBe("1\n");
  expect(seconds).toBeGreaterThan(0);
});

test("doesn't time a program that fails, and tells what it said", async () => {
  const failing = program("console.log('out'); console.error('err'); process.exitCode = 3");
  await expect(timeProgram(failing)).rejects.toThrow(
    "it ended with exit code 3, so there is nothing to measure. It said:\nout\n\nerr\nRun npm test to see what is wrong.",
  );
});
