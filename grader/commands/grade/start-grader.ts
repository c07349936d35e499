import type { ClassGraderOptions } from "../../class/class-request.ts";
import { Grader } from "../../run/grader.ts";
import { keepSignals } from "../watch/keep-signals.ts";

/** Starts what grades a class, in closed processes. Ctrl-C stays with the command, which says how to go on. */
export function startGrader(options: ClassGraderOptions): Promise<Grader> {
  return keepSignals(() => Grader.start(options));
}
