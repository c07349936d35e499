import { fork } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { closeTheWorld } from "../close-the-world.ts";
import { compiled } from "../compiled.mjs";
import { blockEnded, type ProgramRun } from "./block-run.ts";

const seconds = 20;

/**
 * Runs the code blocks of a lesson, in order, as one ES module in a process of its own, where only
 * the pretend OpenAI can be reached. Resolves to what each block printed and sent.
 */
export async function runProgram(root: string, blocks: readonly string[]): Promise<ProgramRun> {
  // Inside the workbook, so that the program finds its packages.
  const parent = join(root, ".blank-slate");
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, "lesson-program-"));
  const file = join(folder, "program.ts");
  try {
    const ended = `globalThis[Symbol.for(${JSON.stringify(blockEnded.description)})]();`;
    await writeFile(file, blocks.map((block) => `${block}\n;${ended}\n`).join(""));
    return await runFile(root, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runFile(root: string, file: string): Promise<ProgramRun> {
  const { FORCE_COLOR, ...env } = process.env;
  closeTheWorld(env);
  return new Promise((resolve) => {
    const program = fork(compiled("run/lesson-program/child.ts").file, [file], {
      cwd: root,
      env: { ...env, NO_COLOR: "1" },
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let said = "";
    program.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    const timer = setTimeout(() => {
      program.kill("SIGKILL");
      resolve(failed(`it didn't end within ${seconds} seconds.`));
    }, seconds * 1000);
    program.on("message", (run) => resolve(run as ProgramRun));
    program.on("exit", () => {
      clearTimeout(timer);
      resolve(failed(`it ended before its last block. ${errorIn(said)}`.trim()));
    });
  });
}

/** The sentence of an error that Node printed, without the lines around it. */
function errorIn(said: string): string {
  return /^\w*(?:Error|Rule)\b.*$/m.exec(said)?.[0] ?? said.trim();
}

function failed(reason: string): ProgramRun {
  return { blocks: [], failure: { block: 1, reason } };
}
