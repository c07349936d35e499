import type { ProblemView } from "../../report/verdict/verdict-view.ts";
import type { ProgramCall } from "../../run/program/job.ts";
import { Program } from "../../run/program/program.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { eachProgram, type ShownProgram } from "./each-program.ts";
import { viewOfProblem } from "./problem-view.ts";

/** What a program came to. */
export interface TriedProgram {
  readonly problem: Pick<ProblemView, "message" | "place"> | undefined;
  readonly calls: readonly ProgramCall[];
}

/** What there is to see of programs while they run. */
export interface TryEvents {
  /** One begins; `heading` tells it from the others, where there are several. */
  onProgram(heading: string | undefined): void;
  onOutput(text: string): void;
  onEnd(tried: TriedProgram): void;
}

/**
 * Runs the programs of a lesson offline, for a screen of its own, until `signal` stops them.
 *
 * @throws {UserError} when the lesson has no such program
 */
export async function tryPrograms(
  lesson: Lesson,
  events: TryEvents,
  signal: AbortSignal,
): Promise<void> {
  const run = async (program: Program, shown: ShownProgram, heading: string | undefined) => {
    events.onProgram(heading);
    const stop = () => program.stop();
    signal.addEventListener("abort", stop);
    // It may have been stopped while its file was being written.
    if (signal.aborted) stop();
    const { folder, file } = shown;
    const ending = await program.run({ folder, file, live: undefined }, events.onOutput);
    signal.removeEventListener("abort", stop);
    const { problemOfEnding } = await import("../../run/program/problem-of-ending.ts");
    const problem = await problemOfEnding(ending, shown);
    const { calls } = program;
    events.onEnd({ problem: problem && viewOfProblem(problem, shown), calls });
  };
  await eachProgram(lesson, new Program(), { stopped: () => signal.aborted, run });
}
