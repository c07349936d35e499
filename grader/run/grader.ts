import { availableParallelism } from "node:os";
import { createVitest, type TestModule, type Vitest } from "vitest/node";
import { workbookRoot } from "../workbook/root.ts";
import { ClosedThread } from "./closed/closed-thread.ts";
import { inspectFiles } from "./inspect-files.ts";
import { checkOwn, checkRules } from "./own/check-own.ts";
import { SpecBesideSubmission } from "./spec-beside-submission.ts";
import type { Submission } from "./submission.ts";
import { ThreadStore } from "./thread.ts";
import { createThreadPool, type Plan, type RunLog } from "./thread-pool.ts";
import type { Verdict } from "./verdict.ts";
import { endlessVerdict, verdictOf, verdictOnFiles } from "./verdict-of.ts";
import { specOptions } from "./vitest-options.ts";
import { ownThreads } from "./warm-threads.ts";

/** How a grader works. */
export interface GraderOptions {
  /** How many submissions are graded at the same time; by default one for each processor. */
  readonly threads?: number;
  /** Fixes the conversations and replies of a grading, so that it can be repeated. */
  readonly seed?: number | undefined;
  /** How long one submission may take, all its checks together. */
  readonly seconds?: number | undefined;
  /**
   * For submissions of people one doesn't know: each thread is in a process that may read this
   * folder, in which they all lie, and the grader, and that can do nothing else.
   */
  readonly closed?: string | undefined;
}

/** How many seconds a submission may take. Among many it gets more, as the machine is busy. */
const usualSeconds = { alone: 6, amongMany: 12 };

/** After so many runs a closed process is replaced: what a class needs of memory is the same for any number. */
const runsOfClosed = 2;

/** How submissions are graded. */
export interface GradeOptions {
  /**
   * How many submissions may run one after the other in one context, which is several times as fast.
   * Those that come after one that left traces are graded again in a new one. By default every
   * submission has a context of its own.
   */
  readonly share?: number;
}

/** Grades submissions: the lesson's spec beside the submission's files, run by vitest. */
export class Grader {
  readonly #vitest: Vitest;
  readonly #specs: SpecBesideSubmission;
  readonly #ended: Map<string, TestModule>;
  readonly #plan: Plan;
  readonly #log: RunLog;
  readonly #seed: number;
  readonly #seconds: number | undefined;

  private constructor(parts: {
    vitest: Vitest;
    specs: SpecBesideSubmission;
    ended: Map<string, TestModule>;
    plan: Plan;
    log: RunLog;
    seed: number;
    seconds: number | undefined;
  }) {
    this.#vitest = parts.vitest;
    this.#specs = parts.specs;
    this.#ended = parts.ended;
    this.#plan = parts.plan;
    this.#log = parts.log;
    this.#seed = parts.seed;
    this.#seconds = parts.seconds;
  }

  /**
   * Starts vitest, once for as many submissions as you like. Call `close()` in the end.
   *
   * @throws {UserError} when a mistake or a matcher of the course's own can't be loaded
   */
  static async start({
    threads,
    seconds,
    seed = randomSeed(),
    closed,
  }: GraderOptions = {}): Promise<Grader> {
    await checkOwn();
    const specs = new SpecBesideSubmission();
    const ended = new Map<string, TestModule>();
    const store =
      closed === undefined
        ? ownThreads
        : new ThreadStore(() => new ClosedThread(closed), {
            mostRuns: runsOfClosed,
            keepsReady: false,
          });
    const plan = {
      store,
      threads: threads ?? availableParallelism(),
      share: 1,
      limit: 0,
    };
    const { pool, log } = createThreadPool(plan);
    const vitest = await createVitest(
      "test",
      {
        ...specOptions,
        root: workbookRoot,
        config: false,
        watch: false,
        pool,
        // One worker that gets everything: the pool hands it out to its threads.
        isolate: false,
        maxWorkers: 1,
        environmentOptions: { blankSlate: { seed } },
        reporters: [{ onTestModuleEnd: (module) => void ended.set(module.moduleId, module) }],
      },
      {
        plugins: [specs.plugin],
        logLevel: "silent",
        server: { watch: null },
        optimizeDeps: { noDiscovery: true },
      },
    );
    return new Grader({ vitest, specs, ended, plan, log, seed, seconds });
  }

  /**
   * Grades the submissions and gives their verdicts in the same order. The text of a submission
   * never makes this throw: whatever it does becomes a verdict.
   *
   * @throws {UserError} when nothing can be graded because a rule of the model can't be read
   */
  async grade(
    submissions: readonly Submission[],
    { share = 1 }: GradeOptions = {},
  ): Promise<Verdict[]> {
    const verdicts = await this.#gradeOnce(submissions, share);
    const late = submissions.filter((_, index) => ranOutOfTime(verdicts[index]));
    if (submissions.length === 1 || late.length === 0) return verdicts;
    // Perhaps the others were to blame, or the machine: with few beside it it gets a second chance.
    const again = await this.#gradeOnce(late, 1);
    return verdicts.map((verdict) => again[late.indexOf(verdict.submission)] ?? verdict);
  }

  async #gradeOnce(submissions: readonly Submission[], share: number): Promise<Verdict[]> {
    const inspected = submissions.map((submission) => ({
      submission,
      ...inspectFiles(submission),
    }));
    const toRun = inspected.filter(({ fit }) => fit);
    const paths = new Map(toRun.map(({ submission }) => [submission, this.#specs.add(submission)]));
    await this.#run([...paths.values()], share);
    // Where a rule of the model is broken no thread begins, and no submission is to blame.
    if (this.#log.crashed.size > 0) await checkRules();
    const errors = this.#vitest.state.getUnhandledErrors();
    const verdicts = inspected.map(({ submission, problems }) => {
      const path = paths.get(submission);
      if (path === undefined) return verdictOnFiles(submission, problems[0], this.#seed);
      if (this.#log.stopped.has(path)) {
        const stopped = { seconds: this.#plan.limit / 1000, check: this.#log.stopped.get(path) };
        return endlessVerdict(submission, stopped, this.#seed);
      }
      return verdictOf({
        submission,
        problems,
        module: this.#ended.get(path),
        seen: this.#log.seen.get(path),
        crash: this.#log.crashed.get(path),
        errors,
        seed: this.#seed,
      });
    });
    this.#forget();
    return verdicts;
  }

  /** Lets go of what vitest and vite keep of a run: there may be thousands of submissions. */
  #forget(): void {
    const { state } = this.#vitest;
    this.#ended.clear();
    state.filesMap.clear();
    state.idMap.clear();
    state.pathsSet.clear();
    this.#vitest.clearSpecificationsCache();
    this.#specs.clear();
  }

  async #run(paths: readonly string[], share: number): Promise<void> {
    if (paths.length === 0) return;
    this.#plan.share = share;
    const usual = paths.length > 3 ? usualSeconds.amongMany : usualSeconds.alone;
    this.#plan.limit = (this.#seconds ?? usual) * 1000;
    const project = this.#vitest.getRootProject();
    await this.#vitest.runTestSpecifications(
      [...new Set(paths)].map((path) => project.createSpecification(path)),
    );
  }

  /** Lets go of everything. */
  async close(): Promise<void> {
    await this.#vitest.close();
    if (this.#plan.store !== ownThreads) this.#plan.store.close();
  }
}

/** True when a check was cut off because its time was up. */
function ranOutOfTime(verdict: Verdict | undefined): boolean {
  const problems = [verdict?.problem, ...(verdict?.checks ?? []).map(({ problem }) => problem)];
  return problems.some((problem) => problem?.kind === "never-settled");
}

function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
