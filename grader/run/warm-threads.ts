import { OwnThread } from "./own-thread.ts";
import { ThreadStore } from "./thread.ts";

/** The threads of this process, for all graders in it. */
export const ownThreads = new ThreadStore(() => new OwnThread(), {
  mostRuns: 12,
  keepsReady: true,
});

/** Starts threads in which submissions are graded, while vitest is still loading. */
export function warmUp(count = 1): void {
  ownThreads.warmUp(count);
}
