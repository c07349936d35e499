import type { ClassGraderOptions } from "../../class/class-request.ts";
import { compiled } from "../../run/compiled.mjs";
import { Grader } from "../../run/grader.ts";
import { UserError } from "../../workbook/user-error.ts";
import { keepSignals } from "../watch/keep-signals.ts";

/**
 * Starts what grades a class, in closed processes. Ctrl-C stays with the command, which says how to
 * go on.
 *
 * @param keeper what Node runs in such a process
 * @throws {UserError} where only TypeScript is there to be run: to compile it, a closed process would
 *   have to start another one.
 */
export async function startGrader(
  options: ClassGraderOptions,
  keeper = compiled("run/closed/keeper.ts"),
): Promise<Grader> {
  if (keeper.execArgv.length > 0) {
    throw new UserError(
      "The grader isn't compiled yet, and can't be here: nothing can be written to grader/.compiled.",
      "Run npm run grade -- --help once where it can, then this again.",
    );
  }
  return keepSignals(() => Grader.start(options));
}
