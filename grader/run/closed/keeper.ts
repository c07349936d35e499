// Runs in a closed process and keeps one thread there: it passes on what the grader and the thread
// say to each other, and stands apart from whatever the submissions do to the thread.
import { OwnThread, outOfMemory } from "../own-thread.ts";

/** What the grader says to the keeper. */
export type ToKeeper =
  | { readonly kind: "start"; readonly seal: string }
  | { readonly kind: "post"; readonly message: unknown }
  | { readonly kind: "last check" };

/** What the keeper says to the grader. */
export type FromKeeper =
  | { readonly kind: "message"; readonly message: unknown }
  | { readonly kind: "last check"; readonly check: string | undefined }
  | { readonly kind: "end"; readonly reason: string };

/** How much memory the process may hold, in MB: some of it isn't in a thread's own count. */
const memoryLimit = 700;

/** So often its memory is looked at, in milliseconds. */
const lookEvery = 100;

let thread: OwnThread | undefined;

function tell(message: FromKeeper): void {
  process.send?.(message);
}

function end(reason: string): void {
  tell({ kind: "end", reason });
  // What was told has to be under way; the grader ends the process.
  thread?.end();
}

function start(seal: string): OwnThread {
  const started = new OwnThread(seal);
  started.listener = {
    onMessage: (message) => tell({ kind: "message", message }),
    onEnd: end,
  };
  setInterval(() => {
    if (process.memoryUsage.rss() > memoryLimit * 2 ** 20) end(outOfMemory(memoryLimit));
  }, lookEvery);
  return started;
}

process.on("message", async (message: ToKeeper) => {
  if (message.kind === "start") thread = start(message.seal);
  else if (message.kind === "post") thread?.post(message.message);
  else tell({ kind: "last check", check: await thread?.lastCheck() });
});
process.on("disconnect", () => process.exit());
