import { existsSync } from "node:fs";
import { join } from "node:path";
import { Program } from "../run/program/program.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { endClearly } from "./end-clearly.ts";
import { readProgramOptions } from "./try/read-program-options.ts";

/** `npm run demo` runs lessons 1 to 6 in one program, `solutions/demo.ts`, as `npm run try` runs others. */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const options = readProgramOptions("demo", args, process.env);
    const folder = join(workbookRoot, "solutions");
    const file = join(folder, "demo.ts");
    if (!existsSync(file)) {
      throw new UserError(
        `This course has no program that strings its lessons together: ${file} isn't there.`,
        "Write one if there should be one, or try a lesson: npm run try 1",
      );
    }
    const program = new Program();
    try {
      const { ProgramScreen } = await import("./try/program-screen.ts");
      const screen = new ProgramScreen(options, "npm run demo");
      screen.begin("Lessons 1 to 6 in one program");
      await screen.show(program, { folder, file });
      return await screen.end();
    } finally {
      program.stop();
    }
  });
}
