import { fork } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
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
  const file = join(folder, "program.mjs");
  try {
    const ended = `globalThis[Symbol.for(${JSON.stringify(blockEnded.description)})]();`;
    const code = blocks.map((block) => `${block}\n;${ended}\n`).join("");
    // One compiler for all programs: to load one in each would take longer than to run it.
    const program = await compile(root, code);
    if (program.failure !== undefined) return failed(program.failure);
    await writeFile(file, program.code);
    return await runFile(root, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A program and the files that it imports as JavaScript, or why they can't be read as TypeScript. */
async function compile(root: string, code: string): Promise<{ code: string; failure?: string }> {
  try {
    const { outputFiles } = await build({
      stdin: { contents: code, loader: "ts", sourcefile: "program.ts", resolveDir: root },
      bundle: true,
      packages: "external",
      treeShaking: false,
      format: "esm",
      platform: "node",
      target: "node20",
      charset: "utf8",
      write: false,
      logLevel: "silent",
    });
    return { code: outputFiles[0]?.text ?? "" };
  } catch (error) {
    return { code: "", failure: error instanceof Error ? error.message : String(error) };
  }
}

function runFile(root: string, file: string): Promise<ProgramRun> {
  const { FORCE_COLOR, ...env } = process.env;
  closeTheWorld(env);
  return new Promise((resolve) => {
    const child = compiled("run/lesson-program/child.ts");
    const program = fork(child.file, [file], {
      cwd: root,
      env: { ...env, NO_COLOR: "1" },
      execArgv: child.execArgv,
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
    // What it has sent home may arrive after its end, and before the channel's.
    const open = new Set(["close", "disconnect"]);
    for (const end of open) {
      program.on(end, () => {
        open.delete(end);
        if (open.size > 0) return;
        clearTimeout(timer);
        resolve(failed(`it ended before its last block. ${errorIn(said)}`.trim()));
      });
    }
  });
}

/** The sentence of an error that Node printed, without the lines around it. */
function errorIn(said: string): string {
  return /^\w*(?:Error|Rule)\b.*$/m.exec(said)?.[0] ?? said.trim();
}

function failed(reason: string): ProgramRun {
  return { blocks: [], failure: { block: 1, reason } };
}
