import type { LiveBlock } from "../../report/live-blocks.ts";
import type { LiveRun } from "../../report/live-screen.ts";
import { WatchedBlock } from "../../run/lesson-program/watched-block.ts";

/** Blocks of a lesson that run side by side. */
export interface Watched {
  /** What each has done by now. */
  runs(): readonly LiveRun[];
  /** Ends them, and resolves when nothing of them is left. */
  stop(): Promise<void>;
}

/** Starts all of them at the same time. */
export function watchBlocks(blocks: readonly LiveBlock[]): Watched {
  const started = blocks.map((block) => ({ title: block.title, block: new WatchedBlock(block) }));
  return {
    runs: () =>
      onOneClock(
        started.map(({ title, block }) => {
          const { printed, elapsed, first, ended, failure } = block;
          return { title, printed, elapsed, first, ended, failure };
        }),
      ),
    stop: async () => void (await Promise.all(started.map(({ block }) => block.stop()))),
  };
}

/**
 * Each block begins when its process is ready, some milliseconds before or after another's. While they
 * run, all show the time of the one that began first: two clocks that disagree would puzzle whoever
 * looks at them.
 */
function onOneClock(runs: readonly LiveRun[]): readonly LiveRun[] {
  const now = Math.max(0, ...runs.map(({ elapsed, ended }) => (ended ? 0 : (elapsed ?? 0))));
  return runs.map((run) =>
    run.elapsed === undefined || run.ended ? run : { ...run, elapsed: now },
  );
}
