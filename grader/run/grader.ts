import { availableParallelism } from "node:os";
import { createVitest, type TestModule, type Vitest } from "vitest/node";
import { workbookRoot } from "../workbook/root.ts";
import { inspectFiles } from "./inspect-files.ts";
import { SpecBesideSubmission } from "./spec-beside-submission.ts";
import type { Submission } from "./submission.ts";
import { threadPool, threadsAtWork } from "./thread-pool.ts";
import type { Verdict } from "./verdict.ts";
import { endlessVerdict, verdictOf, verdictOnFiles } from "./verdict-of.ts";
import { specOptions } from "./vitest-options.ts";

/** How a grader works. */
export interface GraderOptions {
  /** How many submissions are graded at the same time; by default one more than processors. */
  readonly threads?: number;
  /** Fixes the conversations and replies of a grading, so that it can be repeated. */
  readonly seed?: number | undefined;
}

/** How long one submission may take, in milliseconds, all its checks together. */
const submissionLimit = 6000;

/** Grades submissions: the lesson's spec beside the submission's files, run by vitest. */
export class Grader {
  readonly #vitest: Vitest;
  readonly #specs: SpecBesideSubmission;
  readonly #progress: Progress;
  readonly #seed: number;

  private constructor(
    vitest: Vitest,
    specs: SpecBesideSubmission,
    progress: Progress,
    seed: number,
  ) {
    this.#vitest = vitest;
    this.#specs = specs;
    this.#progress = progress;
    this.#seed = seed;
  }

  /** Starts vitest, once for as many submissions as you like. Call `close()` in the end. */
  static async start({ threads, seed = randomSeed() }: GraderOptions = {}): Promise<Grader> {
    const specs = new SpecBesideSubmission();
    const progress = new Progress();
    const vitest = await createVitest(
      "test",
      {
        ...specOptions,
        root: workbookRoot,
        config: false,
        watch: false,
        pool: threadPool,
        isolate: true,
        // One more than there are processors: a thread waits for vite now and then.
        maxWorkers: threads ?? availableParallelism() + 1,
        environmentOptions: { blankSlate: { seed } },
        reporters: [progress],
      },
      {
        plugins: [specs.plugin],
        logLevel: "silent",
        server: { watch: null },
        optimizeDeps: { noDiscovery: true },
      },
    );
    return new Grader(vitest, specs, progress, seed);
  }

  /**
   * Grades the submissions and gives their verdicts in the same order. The text of a submission
   * never makes this throw: whatever it does becomes a verdict.
   */
  async grade(submissions: readonly Submission[]): Promise<Verdict[]> {
    const inspected = submissions.map((submission) => ({
      submission,
      problem: inspectFiles(submission),
    }));
    const fit = inspected.filter(
      ({ problem }) => problem?.kind !== "missing-file" && problem?.kind !== "empty-file",
    );
    const project = this.#vitest.getRootProject();
    const paths = new Map(fit.map(({ submission }) => [submission, this.#specs.add(submission)]));
    const specifications = [...paths.values()].map((path) => project.createSpecification(path));
    this.#progress.begin();
    // A thread that was stopped makes vitest reject the run; its verdict is made below all the same.
    if (specifications.length > 0) {
      await this.#vitest.runTestSpecifications(specifications).catch(() => undefined);
    }
    this.#progress.end();
    const errors = this.#vitest.state.getUnhandledErrors();
    return inspected.map(({ submission, problem }) => {
      const path = paths.get(submission);
      if (path === undefined) return verdictOnFiles(submission, problem, this.#seed);
      if (this.#progress.stopped.has(path)) return endlessVerdict(submission, this.#seed);
      const module = this.#progress.ended.get(path);
      return verdictOf({ submission, problem, module, errors, seed: this.#seed });
    });
  }

  /** Lets go of everything. */
  async close(): Promise<void> {
    await this.#vitest.close();
  }
}

/** Follows a run, and stops submissions that take too long. */
class Progress {
  readonly ended = new Map<string, TestModule>();
  readonly stopped = new Set<string>();
  readonly #since = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  begin(): void {
    this.ended.clear();
    this.stopped.clear();
    this.#since.clear();
    this.#timer = setInterval(() => this.#stopTheEndless(), 250);
  }

  end(): void {
    clearInterval(this.#timer);
  }

  onTestModuleEnd(module: TestModule): void {
    this.ended.set(module.moduleId, module);
  }

  #stopTheEndless(): void {
    const now = performance.now();
    for (const [path, stop] of threadsAtWork) {
      const since = this.#since.get(path) ?? now;
      this.#since.set(path, since);
      if (now - since < submissionLimit || this.ended.has(path)) continue;
      this.stopped.add(path);
      stop();
    }
  }
}

function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
