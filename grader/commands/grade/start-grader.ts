import { Grader, type GraderOptions } from "../../run/grader.ts";
import { keepSignals } from "../watch/keep-signals.ts";

/**
 * Starts what grades a class. Here, and nowhere else, it is decided how strictly submissions are
 * kept apart from this computer. Ctrl-C stays with the command, which says how to go on.
 */
export function startGrader(options: Pick<GraderOptions, "seed" | "seconds">): Promise<Grader> {
  return keepSignals(() => Grader.start(options));
}
