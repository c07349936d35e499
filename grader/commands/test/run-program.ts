import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { packageRoot, workbookRoot } from "../../workbook/root.ts";
import { UserError } from "../../workbook/user-error.ts";

/** The course's own packages, then those that the grader brings along. */
const requires = [workbookRoot, packageRoot].map((root) =>
  createRequire(join(root, "package.json")),
);

/** What a program of an installed package said, and how it ended. */
export interface ProgramResult {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs a program that an installed package brings, such as `tsc` of `typescript`, in the workbook.
 * Throws when `signal` ends it early.
 *
 * @throws {UserError} when the package isn't installed
 */
export function runProgram(
  packageName: string,
  name: string,
  args: readonly string[],
  signal?: AbortSignal,
): Promise<ProgramResult> {
  const description = descriptionOf(packageName);
  const { bin } = JSON.parse(readFileSync(description, "utf8"));
  const program = join(dirname(description), typeof bin === "string" ? bin : bin[name]);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: workbookRoot,
      env: { ...process.env, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      signal,
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

function descriptionOf(packageName: string): string {
  for (const require of requires) {
    try {
      return require.resolve(`${packageName}/package.json`);
    } catch {
      // Perhaps the next one has it.
    }
  }
  throw new UserError(
    `${packageName} isn't installed, and this course is set up for it.`,
    `Run: npm install --save-dev ${packageName}`,
  );
}
