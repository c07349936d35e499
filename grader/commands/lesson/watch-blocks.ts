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
      started.map(({ title, block }) => {
        const { printed, elapsed, first, ended, failure } = block;
        return { title, printed, elapsed, first, ended, failure };
      }),
    stop: async () => void (await Promise.all(started.map(({ block }) => block.stop()))),
  };
}
